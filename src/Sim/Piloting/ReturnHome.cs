using System.Numerics;

namespace DroneSeal.Sim;

/// <summary>The way home: stop and climb, cross, wait; the landing after it is the pilot's.</summary>
internal sealed class ReturnHome
{
    private const float ReachedMeters = 0.5f;
    private const float SmallestHeightMeters = 2f;

    private bool _isPlanned;
    private bool _isHigh;
    private Vector2 _climbAt;
    private float _height;
    private TimeSpan? _arrivedAt;

    /// <summary>Forgets the last way.</summary>
    public void Start()
    {
        _isPlanned = false;
        _isHigh = false;
        _arrivedAt = null;
    }

    /// <summary>One step of it.</summary>
    /// <returns>Whether it is time to land.</returns>
    public bool Step(Pilot pilot, Quadrotor vehicle, TimeSpan now, float stepSeconds)
    {
        Plan(pilot.Settings, vehicle);
        if (_arrivedAt is { } arrived && now - arrived >= pilot.Settings.ReturnWait)
        {
            return true;
        }
        var position = new Vector2(vehicle.PositionNed.X, vehicle.PositionNed.Y);
        _isHigh |= -vehicle.PositionNed.Z > _height - ReachedMeters;
        pilot.Motion.Horizontal.TowardsPosition(_isHigh ? Vector2.Zero : _climbAt, stepSeconds);
        pilot.Motion.Vertical.TowardsPosition(-_height, stepSeconds);
        pilot.Motion.Yaw.Goal = _isHigh ? YawGoal.FollowTravel : YawGoal.Hold;
        if (_isHigh && position.Length() < ReachedMeters)
        {
            _arrivedAt ??= now;
        }
        return false;
    }

    private void Plan(PilotSettings settings, Quadrotor vehicle)
    {
        if (_isPlanned)
        {
            return;
        }
        _isPlanned = true;
        var position = new Vector2(vehicle.PositionNed.X, vehicle.PositionNed.Y);
        var velocity = new Vector2(vehicle.VelocityNed.X, vehicle.VelocityNed.Y);
        // Climbs where it can stop.
        _climbAt = position + (velocity * (velocity.Length() / (2 * settings.Acceleration)));
        var cone =
            settings.ReturnConeSlope > 0 ? position.Length() * settings.ReturnConeSlope : float.MaxValue;
        var wanted = MathF.Max(MathF.Min(settings.ReturnAltitude, cone), SmallestHeightMeters);
        _height = MathF.Max(wanted, -vehicle.PositionNed.Z);
    }
}
