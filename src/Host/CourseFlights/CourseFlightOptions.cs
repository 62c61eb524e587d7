using System.Numerics;
using DroneSeal.Flight;
using DroneSeal.Flight.Loop;
using DroneSeal.SelfEdit;
using DroneSeal.Sim;
using DroneSeal.Vision;

namespace DroneSeal.Host.CourseFlights;

/// <summary>How courses are flown, whichever course and arm.</summary>
internal sealed record CourseFlightOptions
{
    // A novel thing is found in every second frame or so, less when it is near: it must not be forgotten in
    // between.
    private static readonly TimeSpan _unseen = TimeSpan.FromSeconds(2);

    // The corridor begins so far behind the start.
    private const float BehindMeters = 3;

    /// <summary>Most frames a second that are looked at; a whole share of the camera's own rate.</summary>
    internal float FrameRateHz { get; init; } = 15;

    /// <summary>From capture until what a frame showed reaches flight: modelled, so that a trial does not
    /// depend on how busy the machine is.</summary>
    internal TimeSpan VisionDelay { get; init; } = TimeSpan.FromMilliseconds(60);

    /// <summary>At which scores a box is a detection. The default model's boxes on rendered frames are right
    /// more often than not from here on.</summary>
    internal DetectorOptions Detection { get; init; } = new() { MinScore = 0.5f, MinNovelScore = 0.5f };

    /// <summary>How far obstacles are seen and free ground is believed.</summary>
    internal float SightMeters { get; init; } = 10;

    /// <summary>How long it hovers at the end of the climb and looks, before it flies; the same in all
    /// arms.</summary>
    internal TimeSpan LookFirst { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>From a flagged frame to swapped adapters: modelled, like <see cref="VisionDelay"/>.</summary>
    internal TimeSpan EditTime { get; init; } = TimeSpan.FromSeconds(0.8);

    /// <summary>What a frame without an edit costs the learner.</summary>
    internal TimeSpan ReviewTime { get; init; } = TimeSpan.FromSeconds(0.2);

    /// <summary>One frame in so many is held against the truth, beside those that the learner sees.</summary>
    internal int TruthEvery { get; init; } = 5;

    /// <summary>Longest time on the ground and in the climb.</summary>
    internal TimeSpan GroundPatience { get; init; } = TimeSpan.FromSeconds(40);

    /// <summary>By the real clock nothing is modelled: seeing and learning take the time that they
    /// take.</summary>
    internal static CourseFlightOptions RealTime { get; } = new()
    {
        VisionDelay = TimeSpan.Zero,
        EditTime = TimeSpan.Zero,
        ReviewTime = TimeSpan.Zero,
    };

    /// <summary>Time between two frames that are looked at.</summary>
    internal TimeSpan FramePeriod(CourseCamera camera)
    {
        var every = MathF.Max(1, MathF.Ceiling((camera.FrameRateHertz / FrameRateHz) - 0.01f));
        return TimeSpan.FromSeconds(every / camera.FrameRateHertz);
    }

    /// <summary>The learner's settings. What is taught is decided by the bar that was fitted with the
    /// detector,
    /// where there is one.</summary>
    internal static LearnOptions Learning(FlyModel model)
    {
        var bars = new MiniTaskOptions();
        return new LearnOptions
        {
            ClassName = model.ClassName,
            MiniTasks = model.Card.IsOwn
                ? bars with { PrecisionBar = MathF.Max(bars.DoubtBar, model.Card.Calibration.OperatingProbability) }
                : bars,
        };
    }

    /// <summary>The same for the flight side.</summary>
    internal FlightOptions FlightOf(Course course)
    {
        var camera = course.Camera;
        return new FlightOptions
        {
            Goal = new Vector3(course.Goal.Center, -course.Corridor.CruiseMeters),
            AltitudeMeters = course.Corridor.CruiseMeters,
            Limits = new VehicleLimits
            {
                MaxSpeed = course.Limits.SpeedMetersPerSecond,
                MaxAltitudeMeters = course.Corridor.CeilingMeters,
            },
            Map = new MapOptions { View = ViewOf(camera), UnseenInView = _unseen },
            Planner = new PlannerOptions
            {
                EastLimitMeters = course.Corridor.WidthMeters * 0.5f,
                LeastNorthMeters = -BehindMeters,
            },
            FlightPatience = course.Limits.Time + LookFirst,
            LookFirst = LookFirst,
        };
    }

    private CameraView ViewOf(CourseCamera camera) => new()
    {
        HorizontalRadians = camera.FieldOfViewDegrees * MathF.PI / 180f,
        VerticalRadians = 2 * MathF.Atan(camera.HeightPixels * 0.5f / camera.FocalPixels),
        MountPitchRadians = camera.PitchDegrees * MathF.PI / 180f,
        RangeMeters = SightMeters,
    };
}
