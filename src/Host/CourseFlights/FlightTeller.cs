using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Flight;
using DroneSeal.Flight.Loop;
using DroneSeal.Host.Ground;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Host.CourseFlights;

/// <summary>Tells ground stations how a flight goes, a few times a second; on the thread that
/// flies.</summary>
/// <param name="ground">Who passes it on.</param>
/// <param name="flight">The flight.</param>
/// <param name="eyes">Own vision; null where the truth is seen.</param>
/// <param name="pace">Of the flight; null by the real clock.</param>
internal sealed class FlightTeller(FlightGround ground, CourseFlight flight, OwnEyes? eyes, FlightPace? pace)
{
    private static readonly TimeSpan _period = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan _window = TimeSpan.FromSeconds(2);
    private TimeSpan _tellAt;
    private (TimeSpan At, long Frames) _counted;
    private float _rate;

    /// <summary>Passes the flight's own words on.</summary>
    internal void Listen() => flight.Loop.Log.Listener = entry =>
    {
        if (entry.Subject is "flight" or "supervisor" or "map" or "preflight")
        {
            ground.Say(SeverityOf(entry), $"{entry.Subject}: {entry.State} {entry.Reason}".TrimEnd());
        }
    };

    /// <summary>Carries out what operators' orders mean for the map, and tells what is due.</summary>
    internal void Step()
    {
        while (ground.Desk.MapOrders.TryDequeue(out var order))
        {
            if (order.Order == EditOrder.Release)
            {
                flight.Loop.Map.ReleaseEditsThrough(order.EditId);
            }
            else
            {
                flight.Loop.NoteReverted(flight.Now, order.EditId);
            }
        }

        if (flight.Now >= _tellAt)
        {
            _tellAt = flight.Now + _period;
            ground.Tell(new FlightTelling(flight.SystemId, Vision(), Tracking(), Figures()));
        }
    }

    private VisionState Vision()
    {
        var latency = flight.Loop.Counters.CaptureToTarget;
        var told = new VisionState
        {
            FramesPerSecond = FrameRate(),
            LatencyP50 = Milliseconds(latency, 0.5),
            LatencyP99 = Milliseconds(latency, 0.99),
            Detections = (byte)Math.Min(eyes?.Glance?.Detections ?? flight.Loop.Map.Count, byte.MaxValue),
            NearestRange = float.NaN,
        };
        if (Nearest() is { } nearest)
        {
            told.NearestRange = nearest.Range;
            told.NearestBearing = nearest.Bearing;
            told.NearestClass = nearest.Class;
        }

        return told;
    }

    private float FrameRate()
    {
        var frames = eyes?.Glance?.Frames ?? flight.Loop.Counters.Batches;
        if (frames < _counted.Frames)
        {
            _counted = (flight.Now, frames);
        }
        else if (flight.Now - _counted.At >= _window)
        {
            _rate = (float)((frames - _counted.Frames) / (flight.Now - _counted.At).TotalSeconds);
            _counted = (flight.Now, frames);
        }

        return _rate;
    }

    private (float Range, float Bearing, string Class)? Nearest()
    {
        if (flight.Latest.State is not { } state)
        {
            return null;
        }

        var place = new Vector2(state.PositionNed.X, state.PositionNed.Y);
        (float Range, float Bearing, string Class)? nearest = null;
        foreach (ref readonly var one in flight.Loop.Map.Obstacles)
        {
            var way = one.CentreNorthEast - place;
            var range = MathF.Max(0, way.Length() - one.RadiusMeters);
            if (nearest is not { } known || range < known.Range)
            {
                var bearing = MathF.IEEERemainder(MathF.Atan2(way.Y, way.X) - state.YawRadians, MathF.Tau);
                nearest = (range, bearing, NameOf(one));
            }
        }

        return nearest;
    }

    private string NameOf(in MappedObstacle one)
    {
        var names = flight.ClassNames;
        return one.ClassId >= 0 && one.ClassId < names.Count ? names[one.ClassId] : "obstacle";
    }

    private CameraTrackingImageStatus? Tracking()
    {
        if (eyes?.Glance is not { } glance)
        {
            return null;
        }

        var isSeen = glance.Nearest is not null;
        var box = glance.Nearest ?? new PixelBox(float.NaN, float.NaN, float.NaN, float.NaN);
        return new CameraTrackingImageStatus
        {
            TrackingStatus = isSeen ? CameraTrackingStatusFlags.Active : CameraTrackingStatusFlags.Idle,
            TrackingMode = isSeen ? CameraTrackingMode.Rectangle : CameraTrackingMode.None,
            TargetData = isSeen ? CameraTrackingTargetData.InStatus : CameraTrackingTargetData.None,
            PointX = float.NaN,
            PointY = float.NaN,
            Radius = float.NaN,
            RecTopX = box.Left,
            RecTopY = box.Top,
            RecBottomX = box.Right,
            RecBottomY = box.Bottom,
        };
    }

    // Seconds of the flight a real second; what the map holds; the picture's age; truly touched things.
    private (string Name, float Value)[] Figures() =>
    [
        ("pace", (float)(pace?.Rate ?? 1)),
        ("obstacles", flight.Loop.Map.Count),
        ("vision_age", (float)Math.Min(flight.Latest.VisionAge.TotalSeconds, 3600)),
        ("contacts", flight.Score.Contacts.Count),
    ];

    private static MavSeverity SeverityOf(FlightEvent entry) => entry switch
    {
        { Subject: "flight", State: nameof(FlightPhase.Failed) } => MavSeverity.Error,
        { Subject: "supervisor", State: not nameof(FlightState.Flying) } => MavSeverity.Warning,
        _ => MavSeverity.Info,
    };

    private static ushort Milliseconds(LatencyHistogram latency, double share) => latency.Count == 0
        ? ushort.MaxValue
        : (ushort)Math.Min(latency.Quantile(share).TotalMilliseconds, ushort.MaxValue - 1);
}
