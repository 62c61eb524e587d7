using DroneSeal.GroundStation.Tests.Peers;

namespace DroneSeal.GroundStation.Tests;

/// <summary>Three quarters of a minute of <c>droneseal fly --ground</c>, recorded in flight by
/// <c>droneseal-gcs record</c>, on the live screen: what an operator saw, kept as text.</summary>
public sealed class RecordedFlightTests : IDisposable
{
    private readonly TestGround _ground = new();

    public void Dispose() => _ground.Dispose();

    [Fact]
    public void WhenAFlightIsReplayedItsScreenIsThis()
    {
        var log = Path.Combine(AppContext.BaseDirectory, "Logs", "flight.tlog");
        _ground.Terminal = new FakeTerminal(80, 24, ConsoleKey.Q) { Patience = 80 };

        // Four screens a second; 20 seconds, twice as fast as it was.
        var outcome = _ground.Run("replay", log, "--speed", "2", "--no-color");

        Assert.True(outcome.Code == ExitCode.Done, outcome.Complaints);
        Screen.AssertIs("flight-80x24", _ground.Terminal.Screens[^1]);
    }
}
