using System.Diagnostics;
using System.Numerics;

using DroneSeal.Core;
using DroneSeal.Flight;

namespace DroneSeal.FlightBench;

/// <summary>How long one plan takes among many obstacles, with the vehicle going through them.</summary>
internal static class Timing
{
    private const int Rounds = 6000;
    private const int Warm = 1000;

    internal static void Run(int obstacles)
    {
        // Spread out as in a field, and so tight that no way leads out and every search opens all it can.
        Run(Filled(obstacles, halfSideMeters: 29f));
        Run(Filled(obstacles, halfSideMeters: 9f));
    }

    private static void Run(ObstacleMap map)
    {
        var limits = new VehicleLimits();
        var planner = new Planner(limits);
        var guard = new VelocityGuard(limits);
        var plans = new double[Rounds];
        var walls = new double[Rounds];
        var guards = new double[Rounds];
        var now = TimeSpan.FromSeconds(100);
        for (var i = 0; i < Rounds + Warm; i++)
        {
            now += TimeSpan.FromMilliseconds(20);
            var state = Place(now, i);
            var goal = new Vector3(40f * MathF.Cos(i / 500), 40f * MathF.Sin(i / 500), -2f);
            var start = Stopwatch.GetTimestamp();
            var startCpu = ThreadClock.Milliseconds;
            var plan = planner.Plan(now, state, goal, map);
            var middleCpu = ThreadClock.Milliseconds;
            var middle = Stopwatch.GetTimestamp();
            guard.Clamp(now, state, plan.VelocityNed, 10f, map);
            if (i >= Warm)
            {
                walls[i - Warm] = Stopwatch.GetElapsedTime(start, middle).TotalMilliseconds;
                plans[i - Warm] = middleCpu - startCpu;
                guards[i - Warm] = ThreadClock.Milliseconds - middleCpu;
            }
        }

        Console.WriteLine($"{map.Count} obstacles, {Rounds} rounds");
        Print("plan, processor time", plans);
        Print("plan, by the clock", walls);
        Print("guard, processor time", guards);
    }

    private static VehicleState Place(TimeSpan now, int round)
    {
        var angle = round * 0.002f;
        var place = new Vector3(12f * MathF.Sin(angle), 12f * MathF.Sin(1.7f * angle), -2f);
        return new VehicleState(now, place, new Vector3(2f, 0f, 0f), 0f, 0f, 0f, 0f);
    }

    private static ObstacleMap Filled(int obstacles, float halfSideMeters)
    {
        var map = new ObstacleMap(
            new MapOptions
            {
                View = new CameraView
                {
                    HorizontalRadians = MathF.Tau,
                    RangeMeters = 45f,
                },
                SightMemory = TimeSpan.FromHours(1),
                UnseenOutOfView = TimeSpan.FromHours(3),
            },
            new ObstacleTraitsTable(["tree"]));
        var state = new VehicleState(
            TimeSpan.FromSeconds(99), new Vector3(0f, 0f, -2f), Vector3.Zero, 0f, 0f, 0f, 0f);
        var random = new Random(1);
        var batch = new ObstacleBatch
        {
            CapturedAt = state.At,
        };
        while (batch.Count < obstacles)
        {
            var place = new Vector2(Next(random, halfSideMeters), Next(random, halfSideMeters));
            var range = place.Length();
            batch.Add(new Obstacle(0, 0, MathF.Atan2(place.Y, place.X), 0f, range, range, 0.2f, 0.3f, 4f, 0));
        }

        map.Record(state);
        map.Integrate(batch);
        return map;
    }

    private static float Next(Random random, float half) => half * ((2f * random.NextSingle()) - 1f);

    private static void Print(string name, double[] milliseconds)
    {
        Array.Sort(milliseconds);
        Console.WriteLine(
            $"{name,-21} p50 {milliseconds[Rounds / 2]:0.000} ms, "
            + $"p99 {milliseconds[Rounds * 99 / 100]:0.000} ms, max {milliseconds[^1]:0.000} ms");
    }
}
