using System.Numerics;
using DroneSeal.Sim;

namespace DroneSeal.Host.Flying;

/// <summary>Keeps the score of one kill trial from true positions, moment by moment.</summary>
internal sealed class KillScore(ObstacleField field)
{
    private const float StandingSpeed = 0.15f;
    private const float GroundMeters = 0.3f;

    private readonly ClearanceMonitor _clearance = new(field, FlightScore.VehicleRadiusMeters);
    private Vector3 _last;
    private float _meters;

    internal int Touches => _clearance.Collisions;

    internal float MinimumClearanceMeters => _clearance.MinimumClearanceMeters;

    internal TimeSpan? FaultAt { get; private set; }

    internal TimeSpan? StoodAt { get; private set; }

    internal TimeSpan? ZeroAt { get; private set; }

    internal double? PictureAgeAtZeroMilliseconds { get; private set; }

    internal float SpeedAtFault { get; private set; }

    /// <summary>The fault comes now.</summary>
    internal void Fault(TimeSpan now, float speed) => (FaultAt, SpeedAtFault) = (now, speed);

    /// <summary>Enters where the vehicle truly was.</summary>
    internal void Truth(TimeSpan now, Vector3 place, Vector3 velocity)
    {
        if (-place.Z > GroundMeters)
        {
            _clearance.Observe(now, place);
        }

        if (now >= FaultAt && StoodAt is null)
        {
            _meters += Vector3.Distance(_last, place);
            StoodAt = velocity.Length() < StandingSpeed ? now : null;
        }

        _last = place;
    }

    /// <summary>Enters a target that was sent.</summary>
    internal void Target(TimeSpan now, Vector3 target, double pictureAgeMilliseconds)
    {
        if (now >= FaultAt && ZeroAt is null && target == Vector3.Zero)
        {
            ZeroAt = now;
            PictureAgeAtZeroMilliseconds = pictureAgeMilliseconds;
        }
    }

    internal KillTrialResult Result(KillKind kind, KillTrialPlan plan) => new()
    {
        Kind = kind.ToString(),
        Seed = plan.Seed,
        Density = plan.Density,
        WasTriggered = FaultAt is not null,
        SpeedAtFault = SpeedAtFault,
        Touches = Touches,
        MinClearanceMeters = float.IsFinite(MinimumClearanceMeters) ? MinimumClearanceMeters : null,
        SecondsToZeroTarget = (ZeroAt - FaultAt)?.TotalSeconds,
        PictureAgeAtZeroMilliseconds = PictureAgeAtZeroMilliseconds,
        SecondsToStand = (StoodAt - FaultAt)?.TotalSeconds,
        MetersToStand = StoodAt is null ? null : _meters,
    };
}
