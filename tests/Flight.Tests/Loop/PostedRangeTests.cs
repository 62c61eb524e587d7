using DroneSeal.Core;
using DroneSeal.Flight.Autopilot;
using DroneSeal.Flight.Loop;
using DroneSeal.Flight.Status;
using DroneSeal.Flight.Tests.Autopilot;
using DroneSeal.Flight.Tests.Status;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Flight.Tests.Loop;

/// <summary>What a range sensor says, from the autopilot's link to the board that vision reads.</summary>
public sealed class PostedRangeTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"board-{Guid.NewGuid():N}");

    public void Dispose() => File.Delete(_path);

    [Theory]
    [InlineData(0, 4f)]
    [InlineData(10, null)] // our own distances, come back
    public void AReadingStandsOnTheBoardBesideTheStateAndNoLongerThanItIsFresh(byte id, float? meters)
    {
        using var autopilot = new FakeAutopilot(sensors: new RangeSensors());
        using var board = VehicleStateBoard.Create(_path);
        using var pins = new FakePins();
        var loop = new ControlLoop(autopilot.Client, new Nothing(), LoopRig.To(5), new StatusLights(pins))
        {
            Board = board,
        };
        autopilot.Meet();
        autopilot.Say(default(Attitude));
        autopilot.Say(new LocalPositionNed { X = 10 });
        autopilot.Say(new DistanceSensor { Id = id, CurrentDistance = 400, MinDistance = 20, MaxDistance = 900 });
        autopilot.Pass(10);

        loop.Tick(autopilot.Now);
        Assert.True(board.TryRead(out var state, out var range));
        Assert.Equal((autopilot.Now, meters), (state.At, range?.Meters));
        loop.Tick(autopilot.Now + TimeSpan.FromMilliseconds(300));

        Assert.True(board.TryRead(out _, out var later));
        Assert.Null(later);
    }

    private sealed class Nothing : IObstacleSource
    {
        public IReadOnlyList<string> ClassNames => [];

        public bool TryTake(TimeSpan now, ObstacleBatch into) => false;
    }
}
