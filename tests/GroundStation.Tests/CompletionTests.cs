using DroneSeal.GroundStation.Tests.Peers;

namespace DroneSeal.GroundStation.Tests;

/// <summary>What may follow on a command line.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly TestGround _ground = new();

    public void Dispose() => _ground.Dispose();

    [Theory]
    [InlineData("droneseal-gcs edits fr", "freeze")]
    [InlineData("./droneseal-gcs msg rate global_position_in", "GLOBAL_POSITION_INT")]
    [InlineData("droneseal-gcs mode offb", "OFFBOARD")]
    [InlineData("droneseal-gcs status --time", "--timeout")]
    [InlineData("droneseal-gcs replay ", "")]
    [InlineData("droneseal-gcs status --key ", "")]
    public void WhenAWordIsBegunWhatItMayBecomeIsListed(string line, string expected) =>
        Assert.Equal(expected, _ground.Run("completion", "--for", line).Text.TrimEnd('\n'));

    [Fact]
    public void WhenNothingWasTypedOptionsComeOnlyWhereThereIsNothingElse()
    {
        var commands = _ground.Run("completion", "--for", "droneseal-gcs ").Text;
        var options = _ground.Run("completion", "--for", "droneseal-gcs status ").Text;

        Assert.Contains("watch\n", commands, StringComparison.Ordinal);
        Assert.DoesNotContain("--", commands, StringComparison.Ordinal);
        Assert.Contains("--vehicle\n", options, StringComparison.Ordinal);
    }
}
