using System.Numerics;
using DroneSeal.Core;

namespace DroneSeal.Vision.Tests;

/// <summary>Upright cylinders on level ground, a camera that moves among them, and the boxes that it
/// gets.</summary>
internal sealed class TrackerBench
{
    private readonly DetectionList _released = new();
    private readonly DetectionList _active = new();
    private readonly Frame _frame = new();
    private long _frames;

    internal TrackerBench(TrackerOptions? options = null)
    {
        Tracker = new ObstacleTracker(Camera, SizePriors.BuiltIn, options);
        Tracker.SetClassNames(Names, Names);
    }

    internal static PinholeCamera Camera { get; } = PinholeCamera.FromFieldOfView(416, 416, 1.309f, -0.105f);

    internal static string[] Names { get; } = ["person", "car", "fire hydrant", "tree", "traffic cone"];

    internal const int Hydrant = 2;
    internal const int Tree = 3;
    internal const int Cone = 4;

    internal ObstacleTracker Tracker { get; }

    internal ObstacleBatch Batch { get; } = new();

    internal VehicleState State { get; set; } = At(0, 0);

    internal static VehicleState At(float north, float east, float altitude = 0.5f, float yaw = 0) =>
        new(default, new Vector3(north, east, -altitude), default, 0, -0.05f, yaw, 0);

    /// <summary>The box of a cylinder whose top stands at its axis; false where it is out of the
    /// picture.</summary>
    internal static bool TryBox(
        Vector2 at, float height, float width, in VehicleState state, out PixelBox box)
    {
        var away = at - new Vector2(state.PositionNed.X, state.PositionNed.Y);
        var bearing = MathF.Atan2(away.Y, away.X) - state.YawRadians;
        var (distance, radius) = (away.Length(), 0.5f * width);
        var altitude = -state.PositionNed.Z;
        var half = MathF.Asin(radius / distance);
        var isSeen = Pixel(bearing, (height - altitude) / distance, state, out var top)
            & Pixel(bearing, -altitude / (distance - radius), state, out var bottom)
            & Pixel(bearing - half, 0, state, out var left)
            & Pixel(bearing + half, 0, state, out var right);
        box = new PixelBox(left.X, top.Y, right.X, bottom.Y).Clip(Camera.Width, Camera.Height);
        return isSeen && box.Width > 2 && box.Height > 2;
    }

    internal void Add(
        in PixelBox box, int classId, float score = 0.8f, bool isReleased = true, bool isActive = true)
    {
        var one = new Detection(new FrameId(_frames), box, classId, score);
        if (isReleased)
        {
            _released.Add(one);
        }

        if (isActive)
        {
            _active.Add(one);
        }
    }

    /// <summary>Gives the tracker one frame, a fifteenth of a second after the last, with what was
    /// added.</summary>
    internal void Step()
    {
        _frame.Id = new FrameId(_frames);
        _frame.CapturedAt = TimeSpan.FromSeconds(_frames / 15.0);
        _frames++;
        Tracker.Observe(_frame, State with { At = _frame.CapturedAt }, _released, _active, Batch);
        _released.Clear();
        _active.Clear();
    }

    private static bool Pixel(float bearing, float slope, in VehicleState state, out Vector2 pixel) =>
        Camera.TryProject(new Vector3(MathF.Cos(bearing), MathF.Sin(bearing), -slope), state, out pixel);
}
