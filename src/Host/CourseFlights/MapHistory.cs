using System.Numerics;
using DroneSeal.Flight;
using DroneSeal.Sim;
using DroneSeal.Vision.Evaluation;

namespace DroneSeal.Host.CourseFlights;

/// <summary>What the obstacle map held in the last seconds, to tell afterwards why something was
/// hit.</summary>
internal sealed class MapHistory
{
    /// <summary>So long before the touch the vehicle could still have stopped: the autopilot's time-out, all
    /// latency, and braking from the course's speed.</summary>
    internal static readonly TimeSpan Before = TimeSpan.FromSeconds(1.3);

    private const float PlaceMeters = 0.4f;
    private const float BearingRadians = 0.12f;
    private const int Kept = 32;

    private readonly Queue<Look> _looks = new();
    private TimeSpan _lastAt = TimeSpan.MinValue;

    private sealed record Look(
        TimeSpan At, Vector2 Here, IReadOnlyList<(Vector2 Centre, float Radius, string Name)> Held);

    /// <summary>Remembers the map, ten times a second.</summary>
    internal void Note(TimeSpan now, Vector3 placeNed, ObstacleMap map, IReadOnlyList<string> names)
    {
        if (_lastAt != TimeSpan.MinValue && now - _lastAt < TimeSpan.FromMilliseconds(100))
        {
            return;
        }

        _lastAt = now;
        var held = new List<(Vector2, float, string)>(map.Count);
        foreach (ref readonly var one in map.Obstacles)
        {
            var name = (uint)one.ClassId < (uint)names.Count ? names[one.ClassId] : "";
            held.Add((one.CentreNorthEast, one.RadiusMeters, name));
        }

        _looks.Enqueue(new Look(now, new Vector2(placeNed.X, placeNed.Y), held));
        if (_looks.Count > Kept)
        {
            _looks.Dequeue();
        }
    }

    /// <summary>Why a contact happened.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="course">What stands where.</param>
    internal (CollisionCause Cause, string Words) Explain(CourseContact contact, PlacedCourse course)
    {
        var then = contact.At - Before;
        var look = _looks.LastOrDefault(one => one.At <= then) ?? _looks.FirstOrDefault();
        var thing = course.Obstacles[contact.Row];
        if (look is null)
        {
            return (CollisionCause.Missed, "the map was empty");
        }

        var cylinders = thing.Cylinders(look.At);
        if (Holds(look, thing))
        {
            var forgot = _looks.FirstOrDefault(one => one.At > look.At && !Holds(one, thing));
            return forgot is null
                ? (CollisionCause.Planner, "the map held it where it stands")
                : (CollisionCause.Missed, FormattableString.Invariant(
                    $"the map held it, and forgot it {(contact.At - forgot.At).TotalSeconds:0.0} s before"));
        }

        foreach (var held in look.Held.OrderBy(held => Vector2.Distance(held.Centre, look.Here)))
        {
            if (cylinders.Any(one => IsInLine(look.Here, one, held.Centre, held.Radius)))
            {
                var off = (held.Centre - look.Here).Length() - (cylinders[0].Center - look.Here).Length();
                var words = FormattableString.Invariant($"the map held a {held.Name} {off:+0.0;-0.0} m off");
                var isNamed = ClassNaming.AreSame(held.Name, thing.Kind.ClassName ?? "");
                return (isNamed ? CollisionCause.WrongRange : CollisionCause.Misnamed, words);
            }
        }

        return (CollisionCause.Missed, "the map held nothing there");
    }

    private static bool Holds(Look look, PlacedObstacle thing)
    {
        var cylinders = thing.Cylinders(look.At);
        return look.Held.Any(held => cylinders.Any(one => Vector2.Distance(one.Center, held.Centre)
            < one.RadiusMeters + held.Radius + PlaceMeters));
    }

    private static bool IsInLine(Vector2 here, in FieldObstacle thing, Vector2 centre, float radius)
    {
        var (toThing, toHeld) = (thing.Center - here, centre - here);
        var apart = MathF.Abs(MathF.IEEERemainder(
            MathF.Atan2(toThing.Y, toThing.X) - MathF.Atan2(toHeld.Y, toHeld.X), MathF.Tau));
        return apart < BearingRadians + MathF.Atan2(thing.RadiusMeters, toThing.Length())
            + MathF.Atan2(radius, toHeld.Length());
    }
}
