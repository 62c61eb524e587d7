using System.Numerics;
using DroneSeal.Flight.Loop;
using DroneSeal.Flight.Tests.Loop;
using DroneSeal.Sim;

namespace DroneSeal.Flight.Tests;

/// <summary>Where a vehicle is expected to be, against where the built-in autopilot flew it.</summary>
public sealed class VehicleMotionTests
{
    private const int AheadSteps = 12;
    private static readonly VehicleLimits _limits = new();

    // It hears no distances, so that it flies what is sent.
    private static readonly SimulatedAutopilotOptions _bare = SimulatedAutopilotOptions.ReadySoon with
    {
        Parameters = new Dictionary<string, float> { ["GUID_TIMEOUT"] = 0.5f },
    };

    [Fact]
    public void APlaceIsForetoldToAThirdOfAMetre()
    {
        var misses = new List<float>();
        foreach (var seed in new ulong[] { 1, 2, 3 })
        {
            var field = FieldGenerator.Scatter(new FieldPlan { DensityPerSquareMeter = 0.06f }, seed);
            using var rig = new LoopRig(field, _bare, LoopRig.To(40) with { MaySetParameters = false });
            rig.RunUntilOver();
            misses.AddRange(Misses([.. rig.Moments.Where(moment => moment.Phase == FlightPhase.Flying)]));
        }

        misses.Sort();
        Assert.True(misses.Count > 200, $"{misses.Count} forecasts");
        Assert.InRange(misses[misses.Count / 2], 0f, 0.1f);
        Assert.InRange(misses[misses.Count * 98 / 100], 0f, 0.35f);
    }

    [Fact]
    public void WhatWasSentBeforeIsAnsweredFirst()
    {
        var motion = new VehicleMotion(_limits);
        motion.Observe(World.Standing(Vector3.Zero));
        motion.NoteSent(TimeSpan.FromSeconds(9.5), Vector3.UnitX);
        motion.NoteSent(TimeSpan.FromSeconds(9.85), Vector3.UnitY);
        motion.NoteSent(TimeSpan.FromSeconds(10), Vector3.UnitZ);

        var pending = Enumerable.Range(0, motion.PendingSteps)
            .Select(step => motion.PendingTarget(TimeSpan.FromSeconds(10), step));

        Assert.Equal([Vector3.UnitX, Vector3.UnitX, Vector3.UnitY], pending);
        Assert.Equal(Vector3.UnitZ, motion.LastTarget);
    }

    [Fact]
    public void WhatIsNotedAgainForTheSameTimeTakesThePlaceOfTheFirst()
    {
        var motion = new VehicleMotion(_limits);
        motion.NoteSent(TimeSpan.FromSeconds(1), Vector3.UnitX);
        motion.NoteSent(TimeSpan.FromSeconds(1), Vector3.UnitY);

        Assert.Equal(Vector3.UnitY, motion.PendingTarget(TimeSpan.FromSeconds(2), 0));
    }

    [Fact]
    public void WhereNothingWasSentItFliesOn()
    {
        var motion = new VehicleMotion(_limits);
        motion.Observe(World.Standing(Vector3.Zero) with { VelocityNed = new Vector3(1f, 2f, 0.5f) });

        Assert.Equal(new Vector3(1f, 2f, 0.5f), motion.PendingTarget(TimeSpan.FromSeconds(1), 0));
    }

    private static IEnumerable<float> Misses(IReadOnlyList<FlightSnapshot> moments)
    {
        var motion = new VehicleMotion(_limits);
        for (var i = 0; i + 1 < moments.Count; i++)
        {
            var (now, state) = (moments[i].At, moments[i].State!.Value);
            motion.Observe(state);
            var there = now + TimeSpan.FromSeconds(AheadSteps * VehicleMotion.StepSeconds);
            var later = moments.Skip(i).FirstOrDefault(moment => moment.At >= there);
            if (i % 10 == 0 && later.State is { } arrived)
            {
                yield return Vector2.Distance(Foretold(motion, moments, i), Flat(arrived.PositionNed));
            }

            motion.NoteSent(now, moments[i].TargetNed);
        }
    }

    // With the targets that were then really sent.
    private static Vector2 Foretold(VehicleMotion motion, IReadOnlyList<FlightSnapshot> moments, int i)
    {
        var now = moments[i].At;
        var place = Flat(moments[i].State!.Value.PositionNed);
        var next = motion.Now;
        for (var step = 0; step < AheadSteps; step++)
        {
            var sentAt = now + TimeSpan.FromSeconds((step - motion.PendingSteps) * VehicleMotion.StepSeconds);
            var target = step < motion.PendingSteps
                ? motion.PendingTarget(now, step)
                : moments.Skip(i).TakeWhile(moment => moment.At <= sentAt).Last().TargetNed;
            next = next.After(VehicleMotion.StepSeconds, Flat(target), _limits);
            place += VehicleMotion.StepSeconds * next.Velocity;
        }

        return place;
    }

    private static Vector2 Flat(Vector3 vector) => new(vector.X, vector.Y);
}
