using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Sim;

namespace DroneSeal.Host.Critics;

/// <summary>Poses along the way of a placed course: a glide to the goal at cruise height that weaves, rolls and
/// nods a little, each seed in its own way.</summary>
internal sealed class CoursePoses
{
    // Nearer to a thing's face than this no vehicle flies: such poses are left out.
    private const float LeastClearanceMeters = 0.5f;

    private readonly PlacedCourse _course;
    private readonly Vector2 _goal;
    private readonly float _weaveMeters;
    private readonly float _weavePhase;
    private readonly float _nodPhase;
    private readonly float _heightShift;

    /// <summary>The poses of one layout.</summary>
    internal CoursePoses(PlacedCourse course)
    {
        _course = course;
        _goal = course.Course.Goal.Center;
        var random = new SeededRandom(course.Seed ^ 0xC417_1C00UL);
        (_weaveMeters, _weavePhase) = (0.4f + (1.6f * random.NextUnit()), 6.2832f * random.NextUnit());
        (_nodPhase, _heightShift) = (6.2832f * random.NextUnit(), 0.2f * (random.NextUnit() - 0.5f));
    }

    /// <summary>The state at a share of the way, 0..1.</summary>
    internal VehicleState At(float share)
    {
        var speed = _course.Course.Limits.SpeedMetersPerSecond;
        var length = _goal.Length();
        var ahead = _goal / length;
        var (sine, cosine) = MathF.SinCos((6.2832f * share * length / 16) + _weavePhase);
        var place = (_goal * share) + (new Vector2(-ahead.Y, ahead.X) * _weaveMeters * sine);
        var sideways = _weaveMeters * cosine * 6.2832f / 16; // metres a metre
        var nod = (share * length * 0.9f) + _nodPhase;
        var cruise = _course.Course.Corridor.CruiseMeters + (_heightShift * MathF.Sin(nod * 0.37f));
        var course = ahead + (new Vector2(-ahead.Y, ahead.X) * sideways);
        return new VehicleState(
            TimeSpan.FromSeconds(share * length / speed),
            new Vector3(place, -cruise),
            new Vector3(Vector2.Normalize(course) * speed, 0),
            RollRadians: -0.05f * _weaveMeters * sine,
            PitchRadians: -0.04f + (0.03f * MathF.Sin(nod)),
            YawRadians: MathF.Atan2(ahead.Y, ahead.X) + (0.6f * MathF.Atan(sideways)),
            YawRateRadiansPerSecond: -0.2f * _weaveMeters * sine * speed / 16);
    }

    /// <summary>Whether a vehicle could be there.</summary>
    internal bool IsClear(in VehicleState state)
    {
        foreach (var one in _course.FieldAt(state.At).Obstacles)
        {
            var away = new Vector2(one.NorthMeters - state.PositionNed.X, one.EastMeters - state.PositionNed.Y);
            if (away.Length() - one.RadiusMeters < LeastClearanceMeters && one.HeightMeters > -state.PositionNed.Z - 0.3f)
            {
                return false;
            }
        }

        return true;
    }
}
