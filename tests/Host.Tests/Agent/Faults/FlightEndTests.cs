namespace DroneSeal.Host.Tests.Agent.Faults;

/// <summary>What the agent takes for a crash: any end of flight but the two that a flight has.</summary>
public sealed class FlightEndTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // Its memory is locked where that is allowed, and locked shared memory cannot be written out.
    [Fact]
    public void AFlightThatIsOverEndsAsOneAndGivesItsSharedMemoryBack()
    {
        var (code, _, errors) = DroneSealProcess.Run(
            "flight", "--folder", _folder.Path, "--autopilot", "tcp:127.0.0.1:9", "--goal", "20,0",
            "--search-patience", "1", "--vision", "sleep", "--vision", "60");

        Assert.True(code == ExitCode.FlightFailed, errors);
        Assert.DoesNotContain("busy", errors, StringComparison.Ordinal);
    }
}
