using System.Numerics;

using DroneSeal.Core;

namespace DroneSeal.Flight.Tests;

/// <summary>Maps of exactly known things for tests: no noise, every frame as it is asked for.</summary>
internal sealed class World
{
    internal const int Tree = 0;
    internal const int Cone = 1;
    internal const int Person = 2;
    internal const int Wall = 3;

    private readonly ObstacleBatch _batch = new();
    private ulong _frame = 1;

    internal World(MapOptions? options = null) =>
        Map = new ObstacleMap(
            options ?? new MapOptions(), new ObstacleTraitsTable(["tree", "cone", "person", "wall"]));

    /// <summary>A world whose camera looks to all sides.</summary>
    internal static World AllRound(float rangeMeters = 30f) => new(new MapOptions
    {
        View = new CameraView
        {
            HorizontalRadians = MathF.Tau,
            VerticalRadians = MathF.PI,
            RangeMeters = rangeMeters,
        },
    });

    internal ObstacleMap Map { get; }

    internal TimeSpan Now { get; private set; } = TimeSpan.FromSeconds(100);

    internal VehicleState Vehicle { get; set; } = Standing(Vector3.Zero);

    internal static VehicleState Standing(Vector3 place, float yaw = 0f) =>
        new(TimeSpan.FromSeconds(100), place, Vector3.Zero, 0f, 0f, yaw, 0f);

    /// <summary>An obstacle at a place, as seen from a vehicle.</summary>
    internal static Obstacle Seen(
        in VehicleState eye,
        Vector2 centre,
        float radius = 0.3f,
        float top = 4f,
        int classId = Tree,
        float sigma = 0.05f)
    {
        var offset = centre - new Vector2(eye.PositionNed.X, eye.PositionNed.Y);
        var face = offset.Length() - radius;
        var bearing = MathF.IEEERemainder(MathF.Atan2(offset.Y, offset.X) - eye.YawRadians, MathF.Tau);
        var elevation = MathF.Atan2((top / 2f) + eye.PositionNed.Z, offset.Length());
        return new Obstacle(0, classId, bearing, elevation, face, face, sigma, radius, top, 0);
    }

    /// <summary>One frame, 50 ms after the last.</summary>
    internal void Frame(params ReadOnlySpan<Obstacle> obstacles)
    {
        Now += TimeSpan.FromMilliseconds(50);
        Vehicle = Vehicle with
        {
            At = Now,
        };
        Map.Record(Vehicle);
        _batch.Clear();
        _batch.CapturedAt = Now;
        _batch.PixelHash = _frame++;
        foreach (var obstacle in obstacles)
        {
            _batch.Add(obstacle);
        }

        Map.Integrate(_batch);
    }

    /// <summary>Many frames.</summary>
    internal void Frames(int count, params ReadOnlySpan<Obstacle> obstacles)
    {
        for (var i = 0; i < count; i++)
        {
            Frame(obstacles);
        }
    }
}
