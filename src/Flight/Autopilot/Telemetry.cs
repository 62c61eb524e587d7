using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Flight.Autopilot;

/// <summary>The newest of everything that the autopilot reports about itself. One thread; allocates
/// nothing.</summary>
public sealed class Telemetry
{
    // Reports are asked for five times a second.
    private static readonly TimeSpan _estimatorLife = TimeSpan.FromSeconds(2);

    private Attitude _attitude;
    private LocalPositionNed _position;
    private TimeSpan? _attitudeAt;
    private TimeSpan? _positionAt;
    private TimeSpan? _estimatorAt;
    private uint _bootMilliseconds;
    private EkfStatusFlags? _ekf;
    private EstimatorStatusFlags? _estimator;

    /// <summary>For how long the vehicle's state is carried forward by its velocity; then its place stands
    /// still.</summary>
    public TimeSpan LongestExtrapolation { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Whether motors are armed.</summary>
    public bool IsArmed { get; private set; }

    /// <summary>The autopilot's mode number.</summary>
    public uint CustomMode { get; private set; }

    /// <summary>Its own word for its state.</summary>
    public MavState SystemStatus { get; private set; }

    /// <summary>Ground or air, as it says; undefined where it does not say.</summary>
    public MavLandedState Landed { get; private set; }

    /// <summary>Of the main battery; null where it is not measured.</summary>
    public float? BatteryVolts { get; private set; }

    /// <summary>Percent left of the main battery; null where it is not known.</summary>
    public int? BatteryPercent { get; private set; }

    /// <summary>How often the autopilot's clock went back.</summary>
    public int Reboots { get; private set; }

    /// <summary>When its own clock was at zero, monotonic, as its attitude's stamp says; null until that
    /// came.</summary>
    public TimeSpan? BootedAt { get; private set; }

    /// <summary>The last position, metres north, east and down of the autopilot's local origin.</summary>
    public Vector3 PositionNed => new(_position.X, _position.Y, _position.Z);

    /// <summary>When the last position came.</summary>
    public TimeSpan? PositionAt => _positionAt;

    /// <summary>The last position's time by the autopilot's own clock.</summary>
    public TimeSpan PositionStamp => TimeSpan.FromMilliseconds(_position.TimeBootMs);

    /// <summary>When the last attitude came.</summary>
    public TimeSpan? AttitudeAt => _attitudeAt;

    /// <summary>Whether the estimator says that its horizontal position is good, in the last two seconds and since
    /// the last reboot. Null where it never said anything.</summary>
    public bool? IsPositionGood(TimeSpan now) =>
        _estimatorAt is { } at ? now - at <= _estimatorLife && SaysGoodPosition() : null;

    /// <summary>Where the vehicle is, carried forward by its velocity to <paramref name="now"/>, for as long
    /// as <see cref="LongestExtrapolation"/>; null until position and attitude have come.</summary>
    public VehicleState? At(TimeSpan now)
    {
        if (_positionAt is not { } positionAt || _attitudeAt is not { } attitudeAt)
        {
            return null;
        }

        var sincePosition = Clamp(now - positionAt);
        var sinceAttitude = Clamp(now - attitudeAt);
        var velocity = new Vector3(_position.Vx, _position.Vy, _position.Vz);
        var place = new Vector3(_position.X, _position.Y, _position.Z) + (velocity * sincePosition);
        var yaw = MathF.IEEERemainder(_attitude.Yaw + (_attitude.Yawspeed * sinceAttitude), 2 * MathF.PI);
        return new VehicleState(
            now, place, velocity, _attitude.Roll, _attitude.Pitch, yaw, _attitude.Yawspeed);
    }

    /// <summary>Forgets what a reboot makes untrue.</summary>
    public void Forget()
    {
        _attitudeAt = null;
        _positionAt = null;
        _ekf = null;
        _estimator = null;
        Landed = MavLandedState.Undefined;
    }

    /// <summary>Takes a heartbeat of the autopilot in.</summary>
    public void Take(in Heartbeat heartbeat)
    {
        IsArmed = heartbeat.BaseMode.HasFlag(MavModeFlag.SafetyArmed);
        CustomMode = heartbeat.CustomMode;
        SystemStatus = heartbeat.SystemStatus;
    }

    /// <summary>Takes any other frame of the autopilot in; what it does not know is passed over.</summary>
    public void Take(in MavlinkFrame frame, TimeSpan now)
    {
        if (frame.TryRead(out Attitude attitude))
        {
            SeeBootTime(attitude.TimeBootMs);
            TakeNumbers(attitude, now);
        }
        else if (frame.TryRead(out LocalPositionNed position))
        {
            SeeBootTime(position.TimeBootMs);
            TakeNumbers(position, now);
        }
        else if (frame.TryRead(out GlobalPositionInt global))
        {
            SeeBootTime(global.TimeBootMs);
        }
        else
        {
            TakeHealth(frame, now);
        }
    }

    private bool SaysGoodPosition()
    {
        if (_ekf is { } ekf)
        {
            return (ekf & (EkfStatusFlags.PosHorizAbs | EkfStatusFlags.PosHorizRel)) != 0
                && (ekf & (EkfStatusFlags.ConstPosMode | EkfStatusFlags.Uninitialized)) == 0;
        }

        return _estimator is { } estimator
            && (estimator & (EstimatorStatusFlags.PosHorizAbs | EstimatorStatusFlags.PosHorizRel)) != 0
            && (estimator & EstimatorStatusFlags.ConstPosMode) == 0;
    }

    // An estimator that has lost itself may send what is no number: the state then grows old, which holds.
    private void TakeNumbers(in Attitude attitude, TimeSpan now)
    {
        BootedAt = now - TimeSpan.FromMilliseconds(attitude.TimeBootMs);
        if (float.IsFinite(attitude.Roll + attitude.Pitch + attitude.Yaw + attitude.Yawspeed))
        {
            (_attitude, _attitudeAt) = (attitude, now);
        }
    }

    private void TakeNumbers(in LocalPositionNed position, TimeSpan now)
    {
        var place = position.X + position.Y + position.Z;
        if (float.IsFinite(place + position.Vx + position.Vy + position.Vz))
        {
            (_position, _positionAt) = (position, now);
        }
    }

    private float Clamp(TimeSpan age) => (float)(age < TimeSpan.Zero
        ? TimeSpan.Zero
        : age < LongestExtrapolation ? age : LongestExtrapolation).TotalSeconds;

    private void TakeHealth(in MavlinkFrame frame, TimeSpan now)
    {
        if (frame.TryRead(out EkfStatusReport ekf))
        {
            (_ekf, _estimatorAt) = (ekf.Flags, now);
        }
        else if (frame.TryRead(out EstimatorStatus estimator))
        {
            (_estimator, _estimatorAt) = (estimator.Flags, now);
        }
        else if (frame.TryRead(out ExtendedSysState extended))
        {
            Landed = extended.LandedState;
        }
        else if (frame.TryRead(out SystemTime time))
        {
            SeeBootTime(time.TimeBootMs);
        }
        else if (frame.TryRead(out SysStatus status))
        {
            BatteryVolts =
                status.VoltageBattery is 0 or ushort.MaxValue ? null : status.VoltageBattery / 1000f;
            BatteryPercent = status.BatteryRemaining < 0 ? null : status.BatteryRemaining;
        }
    }

    // A clock that goes back by more than frames can overtake one another has started anew.
    private void SeeBootTime(uint milliseconds)
    {
        if (milliseconds + 2000 < _bootMilliseconds)
        {
            Reboots++;
            Forget();
        }

        _bootMilliseconds = milliseconds;
    }
}
