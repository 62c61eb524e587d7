using DroneSeal.Core;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Flight.Autopilot;

/// <summary>The range sensors that look forward, as the autopilot reports them. One thread; allocates
/// nothing.</summary>
/// <remarks>
/// ArduPilot numbers its range sensors 0 to 9. What has a higher number is a sector of its proximity library
/// (PROXIMITY_SENSOR_ID_START), which is what we told it ourselves by OBSTACLE_DISTANCE: to take that for a
/// sensor would be to hear our own echo.
/// </remarks>
/// <param name="beamRadians">Full angle of the beams; null: as the sensor tells, else as is usual for its
/// kind.</param>
public sealed class RangeSensors(float? beamRadians = null)
{
    private const int Ids = 10;
    private const byte IsInvalid = 1;
    private const float UsualSigmaMeters = 0.1f;
    private const float LeastSigmaMeters = 0.02f;

    // Cosine of how far a mount may look past the nose: five degrees.
    private const float LeastForward = 0.996f;

    private readonly ForwardRange?[] _newest = new ForwardRange?[Ids];

    /// <summary>Takes a frame of the autopilot in; what is no sensor's report is passed over.</summary>
    public void Take(in MavlinkFrame frame, TimeSpan now)
    {
        if (frame.TryRead(out DistanceSensor told))
        {
            Take(told, now);
        }
    }

    /// <summary>Takes a report in; one that says nothing of what is ahead ends what its sensor said
    /// before.</summary>
    public void Take(in DistanceSensor told, TimeSpan now)
    {
        if (told.Id < Ids)
        {
            _newest[told.Id] = IsReading(told) && LooksForward(told) ? Measured(told, now) : null;
        }
    }

    /// <summary>The nearest of what the sensors say of now; null where none of them says anything.</summary>
    public ForwardRange? Nearest(TimeSpan now)
    {
        ForwardRange? nearest = null;
        foreach (var one in _newest)
        {
            if (one is { } told && told.IsOf(now) && !(told.Meters >= nearest?.Meters))
            {
                nearest = told;
            }
        }

        return nearest;
    }

    // Where nothing echoes, some report their greatest distance.
    private static bool IsReading(in DistanceSensor told) =>
        told.CurrentDistance > 0 && told.CurrentDistance >= told.MinDistance
        && told.CurrentDistance < told.MaxDistance && told.SignalQuality != IsInvalid
        && told.Type is MavDistanceSensor.Laser or MavDistanceSensor.Ultrasound or MavDistanceSensor.Radar;

    private static bool LooksForward(in DistanceSensor told)
    {
        if (told.Orientation != MavSensorOrientation.Custom)
        {
            return told.Orientation == MavSensorOrientation.None;
        }

        var (w, x, y, z) = (told.Quaternion[0], told.Quaternion[1], told.Quaternion[2], told.Quaternion[3]);
        var isTurn = MathF.Abs((w * w) + (x * x) + (y * y) + (z * z) - 1) < 0.01f;
        return isTurn && 1 - (2 * ((y * y) + (z * z))) >= LeastForward;
    }

    private ForwardRange Measured(in DistanceSensor told, TimeSpan now)
    {
        var sigma = told.Covariance is 0 or byte.MaxValue
            ? UsualSigmaMeters
            : MathF.Max(MathF.Sqrt(told.Covariance) / 100, LeastSigmaMeters);
        return new ForwardRange(now, told.CurrentDistance / 100f, sigma, beamRadians ?? BeamOf(told));
    }

    private static float BeamOf(in DistanceSensor told) => told switch
    {
        { HorizontalFov: > 0 and < MathF.PI } => told.HorizontalFov,
        { Type: MavDistanceSensor.Laser } => 0.05f,
        { Type: MavDistanceSensor.Radar } => 0.35f,
        _ => 0.5f,
    };
}
