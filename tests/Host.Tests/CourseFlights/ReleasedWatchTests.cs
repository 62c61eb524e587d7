using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Flight;
using DroneSeal.Host.CourseFlights;
using DroneSeal.Sim;
using DroneSeal.Vision;

namespace DroneSeal.Host.Tests.CourseFlights;

public sealed class ReleasedWatchTests
{
    private readonly ReleasedWatch _watch;
    private readonly Frame _frame = new() { Width = 416, Height = 416, Bgr = new byte[3 * 416 * 416] };
    private readonly VehicleState _state = new(default, new Vector3(0, 0, -0.5f), default, 0, 0, 0, 0);
    private readonly DetectionList _released = new();
    private readonly ObstacleBatch _told = new();

    private ObstacleField _field = new([], ["person"]);

    public ReleasedWatchTests()
    {
        _watch = new(PinholeCamera.FromFieldOfView(416, 416, 1.3f, 0), new MapOptions(), TimeSpan.Zero, _ => _field)
        {
            IsCounting = true,
        };
        _watch.SetClassNames(["person"]);
        _released.Add(new Detection(default, new PixelBox(190, 150, 226, 250), 0, 0.9f));
    }

    [Fact]
    public void WhatFlightIsNotToldOfIsLost()
    {
        Look();

        Assert.Equal((1, 1), (_watch.Told, _watch.Lost));
    }

    [Theory]
    [InlineData(1f, 0)]
    [InlineData(20f, 1)]
    public void OnlyWhatIsToldFartherAwayIsLost(float meters, int lost)
    {
        _told.Add(new Obstacle(1, 0, 0, 0, float.PositiveInfinity, meters, 0.1f, 0.3f, 1, EditId: 1));
        Look();

        Assert.Equal((1, lost), (_watch.Told, _watch.Lost));
    }

    [Theory]
    [InlineData(true, 0, 0)]
    [InlineData(false, 0, 1)]
    [InlineData(false, 1, 0)]
    public void WhatStandsAndFlightsMapDoesNotHoldIsMissing(bool isHeld, float asideMeters, int missing)
    {
        var seen = Seen();
        _field = new([new(seen.SafeRangeMeters + seen.RadiusMeters, asideMeters, 0.3f, 1.7f, 0)], ["person"]);
        var flights = new ObstacleMap(new MapOptions(), new ObstacleTraitsTable(["person"]));
        flights.Record(_state);
        if (isHeld)
        {
            _told.Add(seen);
            Assert.True(flights.Integrate(_told));
        }

        Look();
        _watch.Compare(TimeSpan.Zero, flights);

        Assert.Equal((asideMeters > 0 ? 0 : 1, missing), (_watch.Mapped, _watch.Missing));
    }

    // What the tests' box shows, as a tracker of its own has it.
    private Obstacle Seen()
    {
        var tracker = new ObstacleTracker(PinholeCamera.FromFieldOfView(416, 416, 1.3f, 0));
        tracker.SetClassNames(["person"], ["person"]);
        var batch = new ObstacleBatch();
        tracker.Observe(_frame, _state, _released, _released, batch);
        return batch.Obstacles[0];
    }

    private void Look() => _watch.Look(_frame, _state, _released, _told);
}
