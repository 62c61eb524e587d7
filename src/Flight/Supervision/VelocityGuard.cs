using System.Numerics;

using DroneSeal.Core;

namespace DroneSeal.Flight;

/// <summary>
/// Lets no velocity pass whose continuation for the autopilot's time-out and all latency, and then braking,
/// meets a mapped obstacle; makes it slower, else turns it along the obstacle, else stops, but where stopping itself
/// would touch and what is wanted keeps more room. Learns nothing.
/// </summary>
/// <remarks>A long time-out of the autopilot therefore lowers the speed by itself. Not thread-safe; allocates
/// nothing once constructed.</remarks>
public sealed class VelocityGuard
{
    /// <summary>Between the hull and an obstacle's face, before uncertainty.</summary>
    private const float GapMeters = 0.15f;

    /// <summary>Beyond the vehicle's own place, which counts as seen: else it could creep to where it never
    /// looked.</summary>
    private const float SightMarginMeters = 0.25f;

    private const float SigmaFactor = 1f;
    private const float SigmaCapMeters = 0.4f;

    /// <summary>For rounding only: what is given at each tick adds up.</summary>
    private const float YieldMeters = 0.001f;

    /// <summary>Of its gap; where braking takes more, the wanted velocity may be better.</summary>
    private const float TouchMeters = 0.1f;

    /// <summary>But only where it keeps so much more than braking.</summary>
    private const float BetterMeters = 0.05f;

    private const float LeastSpeed = 0.1f;
    private const float BesideSpeed = 0.25f;
    private const float BesideMeters = 1.5f;

    private static readonly float[] _mild = [0.85f, 0.7f, 0.55f, 0.4f];
    private static readonly float[] _slides = [0.8f, 0.5f, 0.3f];
    private static readonly float[] _strong = [0.25f, 0.12f];

    private readonly VehicleLimits _limits;
    private readonly NearbyObstacles _nearby = new();
    private readonly ContinuationSweep _sweep;
    private readonly VehicleMotion _motion;
    private ObstacleMap? _map;
    private TimeSpan _now;

    /// <summary>A guard for one vehicle.</summary>
    /// <exception cref="ArgumentException">The limits are wrong; the message names all faults.</exception>
    public VelocityGuard(VehicleLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var problems = string.Join(' ', limits.Problems());
        if (problems.Length > 0)
        {
            throw new ArgumentException(problems, nameof(limits));
        }

        _limits = limits;
        _motion = new VehicleMotion(limits);
        _sweep = new ContinuationSweep(limits, _nearby);
    }

    /// <summary>How long the autopilot flies on when targets stop coming; may be learned in the
    /// preflight.</summary>
    public TimeSpan AutopilotTimeout
    {
        get => _sweep.AutopilotTimeout;
        set => _sweep.AutopilotTimeout = value;
    }

    /// <summary>What of a velocity may be sent.</summary>
    /// <param name="now">Monotonic.</param>
    /// <param name="state">Of the vehicle, the newest.</param>
    /// <param name="wantedNed">Metres a second.</param>
    /// <param name="speedCap">Greatest speed that the flight state allows, metres a second.</param>
    /// <param name="map">What is in the way.</param>
    public GuardedVelocity Clamp(
        TimeSpan now, in VehicleState state, Vector3 wantedNed, float speedCap, ObstacleMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        (_map, _now) = (map, now);
        _motion.Observe(state);
        var limit = MathF.Min(speedCap, SpeedLimit(now, state, wantedNed, map));
        var limited = Limited(wantedNed, limit);
        var unlimited = Limited(wantedNed, MathF.Min(speedCap, _limits.MaxSpeed));
        var here = new Vector2(state.PositionNed.X, state.PositionNed.Y);
        var (low, high) = _sweep.Levels(state.PositionNed.Z);
        // Beside what is close ahead more speed may pass than ahead: what that could meet counts as well.
        _nearby.Fill(map, here, Reach(state, unlimited), SigmaFactor, SigmaCapMeters, GapMeters, GapMeters);
        _nearby.YieldGaps(here, _limits.RadiusMeters, YieldMeters, low, high);
        _sweep.Begin(now, state.PositionNed, _motion);
        var verdict = limited == wantedNed ? GuardVerdict.Passed
            : limited == Vector3.Zero ? GuardVerdict.Stopped
            : GuardVerdict.SpeedLimited;
        return PassBeside(state, unlimited, limited, limit)
            ?? Pass(state, limited, verdict, limit);
    }

    /// <summary>What was sent, metres a second, this guard's answer or not.</summary>
    public void NoteSent(TimeSpan now, Vector3 velocityNed) => _motion.NoteSent(now, velocityNed);

    /// <summary>The greatest horizontal speed from which the vehicle can stop within what was seen.</summary>
    public float SpeedLimit(TimeSpan now, in VehicleState state, Vector3 wantedNed, ObstacleMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        var flat = new Vector2(wantedNed.X, wantedNed.Y);
        if (!(flat.Length() > 0.01f))
        {
            return _limits.MaxSpeed;
        }

        var here = new Vector2(state.PositionNed.X, state.PositionNed.Y);
        var sight = map.SightMeters(here, Vector2.Normalize(flat), now);
        var room = sight - SightMarginMeters - _limits.RadiusMeters;
        var reaction = _limits.Latency + AutopilotTimeout;
        var bySight = SpeedLimits.GreatestSpeed(room, reaction, _limits.Deceleration);
        return MathF.Min(_limits.MaxSpeed, bySight);
    }

    // What is close ahead hides all that is behind it, so that sight allows no speed: then only along it.
    private GuardedVelocity? PassBeside(in VehicleState state, Vector3 wanted, Vector3 limited, float limit)
    {
        var flat = new Vector2(wanted.X, wanted.Y);
        var allowed = new Vector2(limited.X, limited.Y);
        var isHidden = allowed.Length() < BesideSpeed && flat.Length() > BesideSpeed;
        if (!isHidden)
        {
            return null;
        }

        var here = new Vector2(state.PositionNed.X, state.PositionNed.Y);
        var ahead = here + (BesideMeters * Vector2.Normalize(flat));
        var along = Slid(state, new Vector3(flat, 0f), ahead);
        return along is { } found ? new GuardedVelocity(found, GuardVerdict.Slid, limit) : null;
    }

    private GuardedVelocity Pass(in VehicleState state, Vector3 wanted, GuardVerdict verdict, float limit)
    {
        if (_sweep.IsClear(wanted))
        {
            return new GuardedVelocity(wanted, verdict, limit);
        }

        var hit = _sweep.HitAt;
        var level = wanted with
        {
            Z = 0f,
        };
        if (wanted.Z != 0f && _sweep.IsClear(level))
        {
            return new GuardedVelocity(level, GuardVerdict.ScaledDown, limit);
        }

        var slower =
            Scaled(wanted, _mild) ?? Slid(state, level, hit) ?? Scaled(wanted, _strong);
        if (slower is { } found)
        {
            var isAlong = Vector3.Cross(found, wanted).LengthSquared() < 1e-4f;
            return new GuardedVelocity(found, isAlong ? GuardVerdict.ScaledDown : GuardVerdict.Slid, limit);
        }

        return IsBetterThanBraking(level)
            ? new GuardedVelocity(level, GuardVerdict.Evaded, limit)
            : new GuardedVelocity(Vector3.Zero, GuardVerdict.Stopped, limit);
    }

    // Nothing keeps its gaps. Braking is right, but where it ends at what is in the way and what is wanted does not.
    private bool IsBetterThanBraking(Vector3 wanted)
    {
        var room = _sweep.Room(Vector3.Zero, float.NegativeInfinity);
        return room < -TouchMeters && wanted != Vector3.Zero
            && _sweep.Room(wanted, room + BetterMeters) > room + BetterMeters;
    }

    private Vector3? Scaled(Vector3 wanted, float[] factors)
    {
        foreach (var factor in factors)
        {
            var slower = factor * wanted;
            if (slower.Length() >= LeastSpeed && _sweep.IsClear(slower))
            {
                return slower;
            }
        }

        return null;
    }

    // Along the obstacle that is in the way, to the side that the wanted velocity leans to.
    private Vector3? Slid(in VehicleState state, Vector3 wanted, Vector2 hit)
    {
        var here = new Vector2(state.PositionNed.X, state.PositionNed.Y);
        var (low, high) = _sweep.Levels(state.PositionNed.Z);
        if (_nearby.Nearest(here, hit, low, high) is not { } centre || (centre - here).Length() < 0.01f)
        {
            return null;
        }

        var normal = Vector2.Normalize(centre - here);
        var flat = new Vector2(wanted.X, wanted.Y);
        var along = flat - (Vector2.Dot(flat, normal) * normal);
        if (along.Length() < LeastSpeed)
        {
            return null;
        }

        var slide = new Vector3(along, 0f);
        return Scaled(Limited(slide, SpeedLimit(_now, state, slide, _map!)), _slides);
    }

    private Vector3 Limited(Vector3 wanted, float limit)
    {
        if (!float.IsFinite(wanted.X) || !float.IsFinite(wanted.Y) || !float.IsFinite(wanted.Z))
        {
            return Vector3.Zero;
        }

        var speed = new Vector2(wanted.X, wanted.Y).Length();
        var factor = speed > limit ? limit / speed : 1f;
        var down = Math.Clamp(wanted.Z, -_limits.MaxClimb, _limits.MaxDescend);
        return new Vector3(factor * wanted.X, factor * wanted.Y, down);
    }

    private float Reach(in VehicleState state, Vector3 wanted)
    {
        var speed = MathF.Max(
            MathF.Max(state.VelocityNed.Length(), wanted.Length()), _motion.LastTarget.Length());
        var way = SpeedLimits.StoppingMeters(speed, _motion.Delay + AutopilotTimeout, _limits.Deceleration);
        return way + _limits.RadiusMeters + GapMeters + 1f;
    }
}
