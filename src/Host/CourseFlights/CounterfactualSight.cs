using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Sim;
using DroneSeal.Vision;
using DroneSeal.Vision.Evaluation;
using GroundTruth = DroneSeal.Sim.GroundTruth;

namespace DroneSeal.Host.CourseFlights;

/// <summary>Mends one kind of fault of vision by the truth, to learn what that fault costs a flight. For
/// figures only.</summary>
/// <param name="course">What stands where.</param>
/// <param name="model">What all trials share.</param>
/// <param name="arm">Which fault; other arms are left as they are.</param>
internal sealed class CounterfactualSight(PlacedCourse course, FlyModel model, FlyArm arm)
{
    private const float SameThingIoU = 0.4f;
    private const float MendedScore = 0.9f;
    private const float BearingSlackRadians = 0.03f;

    /// <summary>Whether boxes are mended: then each frame's truth is needed.</summary>
    internal bool NeedsTruth => arm is FlyArm.Seen or FlyArm.Named;

    /// <summary>Mends the boxes of a frame.</summary>
    /// <param name="truth">What the frame truly shows.</param>
    /// <param name="detections">As the detector said.</param>
    /// <param name="into">Overwritten.</param>
    internal void Correct(GroundTruth truth, DetectionList detections, DetectionList into)
    {
        into.Clear();
        var things = truth.Boxes.Where(box => box.ClassName is not null && VisibleThings.Counts(box)).ToList();
        if (arm == FlyArm.Seen)
        {
            foreach (var thing in things.Where(thing => !IsSeen(thing, detections)))
            {
                into.Add(new Detection(default, thing.Visible, IdOf(thing), MendedScore));
            }
        }

        foreach (var one in detections.Span)
        {
            var box = one.Box;
            var best = things.Where(thing => thing.Visible.IoU(box) >= SameThingIoU)
                .OrderByDescending(thing => thing.Visible.IoU(box))
                .Select(thing => (GroundTruthBox?)thing).FirstOrDefault();
            into.Add(arm == FlyArm.Named && best is { } known ? one with { ClassId = IdOf(known) } : one);
        }
    }

    /// <summary>Puts obstacles where they truly stand.</summary>
    /// <param name="state">Of the vehicle at capture.</param>
    /// <param name="batch">Changed in place.</param>
    internal void Correct(in VehicleState state, ObstacleBatch batch)
    {
        if (arm != FlyArm.Ranged)
        {
            return;
        }

        var here = new Vector2(state.PositionNed.X, state.PositionNed.Y);
        var yaw = state.YawRadians;
        var field = course.FieldAt(state.At).Obstacles.ToArray();
        var obstacles = batch.Obstacles.ToArray();
        batch.Clear();
        foreach (var one in obstacles)
        {
            var bearing = yaw + one.BearingRadians;
            var safe = MathF.Max(one.SafeRangeMeters, 0.1f);
            var inLine = field.Where(thing => IsInLine(thing.Center - here, thing.RadiusMeters, bearing))
                .Select(thing => (thing.Center - here).Length() - thing.RadiusMeters)
                .OrderBy(range => MathF.Abs(MathF.Log(MathF.Max(range, 0.1f) / safe)))
                .Select(range => (float?)range).FirstOrDefault();
            batch.Add(inLine is { } range
                ? one with { ReleasedRangeMeters = range, ActiveRangeMeters = range, RangeSigmaMeters = 0.05f }
                : one);
        }
    }

    private static bool IsInLine(Vector2 away, float radius, float bearing)
    {
        var off = MathF.Abs(MathF.IEEERemainder(MathF.Atan2(away.Y, away.X) - bearing, MathF.Tau));
        return off < BearingSlackRadians + MathF.Atan2(radius, away.Length());
    }

    private static bool IsSeen(in GroundTruthBox thing, DetectionList detections)
    {
        foreach (var one in detections.Span)
        {
            if (one.Box.IoU(thing.Visible) >= SameThingIoU)
            {
                return true;
            }
        }

        return false;
    }

    private int IdOf(in GroundTruthBox thing) =>
        Math.Max(0, ClassNaming.IndexOf(model.ClassNames, VisibleThings.NameOf(thing.ClassName!)));
}
