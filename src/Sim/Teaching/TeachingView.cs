using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Sim.Rendering;

namespace DroneSeal.Sim.Teaching;

/// <summary>Draws cameras and the places that they look from.</summary>
internal static class TeachingView
{
    private const float ClearMeters = 0.45f;
    private const float CrownsFromMeters = 1.8f;
    private const int MostDraws = 40;

    internal static SceneView Draw(
        TeachingOptions options, TeachingScene scene, IReadOnlyList<SceneThing> things, long index)
    {
        var state = scene.Seed ^ ((ulong)index * 0xD1B54A32D192ED03);
        var random = new SeededRandom(SeededRandom.Scatter(ref state));
        var isFromCourse = scene.Base is not null && random.NextUnit() < 0.4f;
        var camera = Camera(options, isFromCourse ? scene.Base!.Camera : null, random);
        var height = isFromCourse
            ? Math.Clamp(scene.Base!.Corridor.CruiseMeters * random.NextBetween(0.7f, 1.4f), 0.3f, 5)
            : Height(random);
        var (place, yaw) = Place(scene, things, height, camera, random);
        var (sine, cosine) = MathF.SinCos(yaw + (0.3f * random.NextNormal()));
        var speed = random.NextBetween(0, 4);
        var vehicle = new VehicleState(
            TimeSpan.FromSeconds(index), new Vector3(place, -height),
            new Vector3(cosine * speed, sine * speed, 0.2f * random.NextNormal()),
            Math.Clamp(random.NextNormal() * 0.06f, -0.3f, 0.3f),
            Math.Clamp(random.NextNormal() * 0.05f, -0.2f, 0.2f),
            MathF.IEEERemainder(yaw, MathF.Tau), 0.5f * random.NextNormal());
        return new SceneView(camera, vehicle, index, ShadowCenter: Vector3.Zero);
    }

    /// <summary>Mostly low, as the courses are flown.</summary>
    private static float Height(SeededRandom random) =>
        random.NextUnit() < 0.75f ? random.NextBetween(0.35f, 1.2f) : random.NextBetween(1.2f, 5);

    private static CourseCamera Camera(TeachingOptions options, CourseCamera? own, SeededRandom random) =>
        new()
        {
            WidthPixels = options.WidthPixels,
            HeightPixels = options.HeightPixels,
            FieldOfViewDegrees = own is null ? random.NextBetween(60, 95) : own.FieldOfViewDegrees,
            PitchDegrees = own is null ? random.NextBetween(-15, 5) : own.PitchDegrees,
            Exposure = TimeSpan.FromMilliseconds(14 * random.NextUnit() * random.NextUnit()),
            Readout = TimeSpan.FromMilliseconds(15 * random.NextUnit()),
            Noise = 0.04f * random.NextUnit() * random.NextUnit(),
            BlurPixels = 1.3f * random.NextUnit(),
        };

    /// <summary>Half of all views look at a thing from near by, the others anywhere.</summary>
    private static (Vector2 Place, float Yaw) Place(
        TeachingScene scene, IReadOnlyList<SceneThing> things, float height, CourseCamera camera,
        SeededRandom random)
    {
        var seen = things.Where(thing => thing.Obstacle.Kind.ClassName is not null).ToArray();
        var half = camera.FieldOfViewDegrees * MathF.PI / 360;
        for (var i = 0; i < MostDraws; i++)
        {
            var (place, yaw) = seen.Length > 0 && random.NextUnit() < 0.6f
                ? Near(ByKind(seen, random), half, random)
                : (Anywhere(scene, random), MathF.Tau * random.NextUnit());
            if (things.All(thing => IsClear(thing, place, height)))
            {
                return (place, yaw);
            }
        }
        return (scene.HalfSizeMeters * 1.3f * Vector2.UnitX, MathF.PI);
    }

    /// <summary>Rare kinds as often as common ones.</summary>
    private static SceneThing ByKind(SceneThing[] things, SeededRandom random)
    {
        ObstacleKind[] kinds = [.. things.Select(thing => thing.Obstacle.Kind).Distinct()];
        var kind = TeachingScene.Pick(kinds, random);
        SceneThing[] same = [.. things.Where(thing => thing.Obstacle.Kind == kind)];
        return TeachingScene.Pick(same, random);
    }

    private static (Vector2 Place, float Yaw) Near(SceneThing thing, float half, SeededRandom random)
    {
        // As many within 3 m as beyond.
        var range = 0.9f * MathF.Pow(12, random.NextUnit()) + thing.Obstacle.ReachMeters;
        var direction = Direction(random);
        var yaw = MathF.Atan2(-direction.Y, -direction.X) + (half * random.NextBetween(-0.95f, 0.95f));
        return (thing.Obstacle.Position + (direction * range), yaw);
    }

    /// <summary>Not inside a thing; up among the crowns, not inside one of those either.</summary>
    private static bool IsClear(SceneThing thing, Vector2 place, float height)
    {
        if (!thing.Obstacle.Kind.IsSolid)
        {
            return true;
        }
        if (thing.Obstacle.Kind == ObstacleKinds.Clutter)
        {
            return Vector2.Distance(place, thing.Obstacle.Position) > thing.Reach + ClearMeters;
        }
        var reach = thing.TrunkTop > 0 && height > CrownsFromMeters ? thing.Reach : 0;
        return thing.Obstacle.Cylinders(default).All(cylinder =>
            Vector2.Distance(place, new(cylinder.NorthMeters, cylinder.EastMeters)) >
            MathF.Max(reach, cylinder.RadiusMeters) + ClearMeters);
    }

    private static Vector2 Anywhere(TeachingScene scene, SeededRandom random) =>
        random.NextUnit() * scene.HalfSizeMeters * Direction(random);

    private static Vector2 Direction(SeededRandom random)
    {
        var (sine, cosine) = MathF.SinCos(MathF.Tau * random.NextUnit());
        return new Vector2(cosine, sine);
    }
}
