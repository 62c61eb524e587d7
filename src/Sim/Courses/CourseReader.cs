using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DroneSeal.Sim;

/// <summary>Reads course files (docs/courses.md). Reports every fault at once, never throws for what a file
/// says.</summary>
public sealed class CourseReader
{
    private static readonly string[] _places = ["at", "scatter", "path"];

    private readonly string _name;
    private readonly List<(long Line, string Text)> _faults = [];

    private CourseReader(string name) => _name = name;

    /// <summary>Reads a course file; the course has the file's name without its ending.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static CourseReading ReadFile(string path) => Read(File.ReadAllText(path), path);

    /// <summary>Reads a course's text.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="name">What the faults call it, usually the file's path.</param>
    public static CourseReading Read(string yaml, string name)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        var reader = new CourseReader(name);
        var course = reader.Read(yaml);
        var faults = reader._faults.OrderBy(fault => fault.Line)
            .Select(fault => string.Create(CultureInfo.InvariantCulture, $"{name}:{fault.Line}: {fault.Text}"))
            .ToArray();
        return new CourseReading(faults.Length == 0 ? course : null, faults);
    }

    private Course? Read(string yaml)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException exception)
        {
            Fault(exception.Start.Line, $"this is no YAML: {exception.Message}");
            return null;
        }
        if (stream.Documents.Count == 0 || stream.Documents[0].RootNode is not YamlMappingNode root)
        {
            Fault(1, "a course is a list of keys and values; droneseal course new writes one to start from");
            return null;
        }
        return Course(new CourseSection(root, CourseKeys.Root, Fault));
    }

    private Course Course(CourseSection root)
    {
        var corridor = root.Section("corridor");
        var limits = root.Section("limits");
        var pass = root.Section("pass");
        var goal = root.Section("goal");
        var course = new Course
        {
            Name = Path.GetFileNameWithoutExtension(_name),
            About = root.Text("about", ""),
            Camera = Camera(root.Section("camera")),
            Light = Light(root.Section("light")),
            Grounds = Parsed<GroundKind>(root.Choices("ground")) is { Count: > 0 } grounds
                ? grounds : [GroundKind.Grass],
            Novel = [.. root.Choices("novel").Select(name => ObstacleKinds.Find(name)!)],
            Items = [.. root.Sections(CourseKeys.Item).Select(Item).OfType<CourseItem>()],
            Goal = new(
                goal?.Number("north_m", 1) ?? 1, goal?.Number("east_m", 0) ?? 0, goal?.Number("radius_m", 1.5f) ?? 1.5f),
            Corridor = new(
                corridor?.Number("width_m", 2) ?? 2,
                corridor?.Number("ceiling_m", 120) ?? 120,
                corridor?.Number("cruise_m", 0.2f) ?? 0.2f),
            Limits = new(
                TimeSpan.FromSeconds(limits?.Number("time_s", 120) ?? 120), limits?.Number("speed_mps", 3) ?? 3),
            Pass = new(
                pass?.Number("success", 0) ?? 0,
                pass?.Number("truth_success", 0.95f) ?? 0.95f,
                pass?.Number("collisions_per_km", 1000) ?? 1000),
        };
        CheckTogether(course, goal, corridor);
        return course;
    }

    private void CheckTogether(Course course, CourseSection? goal, CourseSection? corridor)
    {
        if (corridor is not null && course.Corridor.CruiseMeters > course.Corridor.CeilingMeters)
        {
            Fault(corridor.LineOf("cruise_m"), "cruise_m is above ceiling_m");
        }
        if (goal is not null && corridor is not null &&
            MathF.Abs(course.Goal.EastMeters) > course.Corridor.WidthMeters * 0.5f)
        {
            Fault(goal.LineOf("east_m"), "the goal lies outside the corridor");
        }
    }

    private static CourseCamera Camera(CourseSection? map)
    {
        var usual = new CourseCamera();
        return map is null ? usual : new CourseCamera
        {
            WidthPixels = (int)map.Number("width_px", usual.WidthPixels),
            HeightPixels = (int)map.Number("height_px", usual.HeightPixels),
            FieldOfViewDegrees = map.Number("field_of_view_deg", usual.FieldOfViewDegrees),
            PitchDegrees = map.Number("pitch_deg", usual.PitchDegrees),
            FrameRateHertz = map.Number("frame_rate_hz", usual.FrameRateHertz),
            Exposure = Milliseconds(map, "exposure_ms", usual.Exposure),
            Readout = Milliseconds(map, "readout_ms", usual.Readout),
            Noise = map.Number("noise", usual.Noise),
            BlurPixels = map.Number("blur_px", usual.BlurPixels),
        };
    }

    private static TimeSpan Milliseconds(CourseSection map, string key, TimeSpan otherwise) =>
        TimeSpan.FromMilliseconds(map.Number(key, (float)otherwise.TotalMilliseconds));

    private static CourseLight Light(CourseSection? map)
    {
        var usual = new CourseLight();
        return map is null ? usual : new CourseLight
        {
            Skies = Parsed<SkyKind>(map.Choices("sky")) is { Count: > 0 } skies ? skies : usual.Skies,
            SunAzimuthDegrees = map.Range("sun_azimuth_deg", usual.SunAzimuthDegrees),
            SunElevationDegrees = map.Range("sun_elevation_deg", usual.SunElevationDegrees),
            VisibilityMeters = map.Range("visibility_m", usual.VisibilityMeters),
            Rain = map.Range("rain", usual.Rain),
            ExposureStops = map.Range("exposure_stops", usual.ExposureStops),
        };
    }

    private CourseItem? Item(CourseSection map)
    {
        var places = _places.Count(map.Has);
        if (places != 1)
        {
            Fault(map.Line, "an obstacle has exactly one of at, scatter and path");
        }
        if (map.Choices("kind") is not [var name] || ObstacleKinds.Find(name) is not { } kind)
        {
            return null;
        }
        var designs = map.Choices("design");
        foreach (var design in designs)
        {
            map.IsKnown(map.LineOf("design"), $"design of {name}", design, kind.Designs);
        }
        var at = map.Section("at");
        return new CourseItem
        {
            Kind = kind,
            Designs = designs,
            NorthMeters = at?.Range("north_m", default) ?? default,
            EastMeters = at?.Range("east_m", default) ?? default,
            HeadingDegrees = map.Range("heading_deg", new NumberRange(0, 360)),
            Scatter = Scatter(map.Section("scatter")),
            Path = MovingPath(map.Section("path")),
            HeightMeters = map.Range("height_m", kind.HeightMeters),
            WidthMeters = map.Range("width_m", kind.WidthMeters),
            LengthMeters = map.Range("length_m", kind.LengthMeters),
            Line = map.Line,
        };
    }

    private static ScatterPlan? Scatter(CourseSection? map) => map is null ? null : new ScatterPlan(
        map.Range("count", default),
        map.Range("north_m", default),
        map.Range("east_m", default),
        map.Number("gap_m", 0.5f));

    private static MovingPath? MovingPath(CourseSection? map) => map is null ? null : new MovingPath(
        map.Points("points"), map.Number("speed_mps", 1), map.Choices("then") is ["round"]);

    private static List<T> Parsed<T>(IReadOnlyList<string> names)
        where T : struct, Enum => [.. names.Select(name => Enum.Parse<T>(name, ignoreCase: true))];

    private void Fault(long line, string what) => _faults.Add((line, what));
}
