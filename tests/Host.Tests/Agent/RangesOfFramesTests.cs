using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Flight.Loop;
using DroneSeal.Host.Agent;
using DroneSeal.Vision;

namespace DroneSeal.Host.Tests.Agent;

/// <summary>From what flight posts to what the tracker is told of a frame.</summary>
public sealed class RangesOfFramesTests : IDisposable
{
    private static readonly TimeSpan _postedAt = TimeSpan.FromSeconds(70);
    private static readonly PinholeCamera _camera = PinholeCamera.FromFieldOfView(416, 416, 1.3f);

    private readonly TemporaryFolder _folder = new();
    private readonly VehicleStateBoard _board;
    private readonly VehiclePlaces _places;

    public RangesOfFramesTests()
    {
        var path = Path.Combine(_folder.Path, "board");
        _board = VehicleStateBoard.Create(path);
        _places = new VehiclePlaces(path);
    }

    public void Dispose()
    {
        _places.Dispose();
        _board.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void AReadingComesToTheTrackerWithTheFrameOfItsTime()
    {
        Post(new ForwardRange(_postedAt, 4, 0.05f, 0.2f));

        var with = RangeOfABoxAhead(_postedAt - TimeSpan.FromMilliseconds(60));
        var without = RangeOfABoxAhead(_postedAt - TimeSpan.FromMilliseconds(260));

        Assert.Equal(4.12f, with, 0.2); // 60 ms earlier, at 2 m/s
        Assert.True(without > with + 1, $"{without} m without a reading, {with} m with one");
    }

    [Fact]
    public void WithoutASensorThereIsNoReading()
    {
        Post(null);

        Assert.NotNull(_places.At(_postedAt));
        Assert.Null(_places.RangeAt(_places.At(_postedAt)!.Value));
    }

    private float RangeOfABoxAhead(TimeSpan capturedAt)
    {
        var tracker = new ObstacleTracker(_camera);
        tracker.SetClassNames(["person"], ["person"]);
        var state = _places.At(capturedAt)!.Value;
        tracker.RangeReading = _places.RangeAt(state);
        var frame = new Frame { Width = 416, Height = 416, Bgr = new byte[3 * 416 * 416], CapturedAt = capturedAt };
        var seen = new DetectionList();
        seen.Add(new Detection(default, new PixelBox(190, 170, 226, 250), 0, 0.9f));
        var told = new ObstacleBatch();
        tracker.Observe(frame, state, seen, seen, told);
        return Assert.Single(told.Obstacles.ToArray()).SafeRangeMeters;
    }

    private void Post(ForwardRange? range) => _board.Write(
        new VehicleState(_postedAt, new Vector3(0, 0, -1), new Vector3(2, 0, 0), 0, 0, 0, 0), range);
}
