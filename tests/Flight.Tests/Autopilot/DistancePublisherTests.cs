using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Flight.Autopilot;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Flight.Tests.Autopilot;

public sealed class DistancePublisherTests : IDisposable
{
    private readonly FakeAutopilot _autopilot = new();
    private readonly DistancePublisher _publisher = new();
    private readonly ObstacleMap _map = new(new MapOptions(), new ObstacleTraitsTable(["tree"]));

    public void Dispose() => _autopilot.Dispose();

    [Fact]
    public void DistancesFlowAtTenHertzAndMoreBeforeAnythingIsKnown()
    {
        _autopilot.Meet();

        for (var i = 0; i < 100; i++)
        {
            _publisher.Tick(_autopilot.Client, _map, null, _autopilot.Now);
            _autopilot.Pass(10);
        }

        Assert.InRange(_autopilot.Distances.Count, 10, 15);
        Assert.All(_autopilot.Distances, message => Assert.Equal(MavFrame.BodyFrd, message.Frame));
        Assert.Equal(ushort.MaxValue, _autopilot.Distances[0].Distances[0]);
    }

    [Fact]
    public void WhenThePlaceIsNoLongerKnownNothingCountsAsSeen()
    {
        _autopilot.Meet();
        var state = new VehicleState(_autopilot.Now, new Vector3(0, 0, -3), Vector3.Zero, 0, 0, 0, 0);
        _map.Record(state);
        _map.Integrate(new ObstacleBatch { CapturedAt = _autopilot.Now });
        _publisher.Tick(_autopilot.Client, _map, state, _autopilot.Now);
        _autopilot.Pass(100);

        _publisher.Tick(_autopilot.Client, _map, null, _autopilot.Now);
        _autopilot.Pass(10);

        Assert.NotEqual(ushort.MaxValue, _autopilot.Distances[0].Distances[0]);
        Assert.Equal(ushort.MaxValue, _autopilot.Distances[1].Distances[0]);
    }

    [Fact]
    public void NoDistanceIsEverZero()
    {
        _autopilot.Meet();
        var state = new VehicleState(_autopilot.Now, new Vector3(0, 0, -3), Vector3.Zero, 0, 0, 0, 0);
        _map.Record(state);
        var batch = new ObstacleBatch { CapturedAt = _autopilot.Now };
        batch.Add(new Obstacle(1, 0, 0, 0, 0.05f, 0.05f, 0.01f, 0.3f, 6, 0));
        _map.Integrate(batch);

        _publisher.Tick(_autopilot.Client, _map, state, _autopilot.Now);
        _autopilot.Pass(10);

        var message = Assert.Single(_autopilot.Distances);
        ReadOnlySpan<ushort> distances = message.Distances;
        Assert.False(distances.Contains((ushort)0));
        Assert.True(message.MinDistance > 0);
    }
}
