using System.Globalization;
using System.Numerics;
using DroneSeal.Core;

namespace DroneSeal.Sim.Rendering;

/// <summary>
/// The frames of <c>course://NAME?seed=N&amp;frames=M&amp;photos=DIR</c>: a camera that glides from the start to the goal
/// at cruise height,
/// weaving a little, without a vehicle behind it. For looking, learning and testing; flights render from
/// their own state.
/// </summary>
public sealed class CourseFrameSource : IFrameSource
{
    /// <summary>How such a source is told from a path.</summary>
    public const string Scheme = "course://";

    private readonly PlacedCourse _course;
    private readonly CourseRenderer _renderer;
    private readonly int _count;
    private int _next;

    /// <summary>Frames along a placed course.</summary>
    /// <param name="course">What to show.</param>
    /// <param name="count">How many frames; the whole way at the course's speed and frame rate without
    /// it.</param>
    /// <param name="photos">Stand in for the things and the horizon that they show.</param>
    /// <exception cref="DroneSeal.Gles.GlesException">There is no OpenGL ES 3 here.</exception>
    public CourseFrameSource(PlacedCourse course, int? count = null, PhotoLibrary? photos = null)
    {
        ArgumentNullException.ThrowIfNull(course);
        _course = course;
        _renderer = new CourseRenderer(course, photos: photos);
        var seconds = course.Course.Goal.Center.Length() / course.Course.Limits.SpeedMetersPerSecond;
        _count = count ?? Math.Max(1, (int)(seconds * course.Course.Camera.FrameRateHertz));
    }

    /// <inheritdoc/>
    public int? Count => _count;

    /// <summary>What the last frame truly showed. Filled only where <see cref="WantsTruth"/> is
    /// set.</summary>
    public GroundTruth Truth { get; } = new();

    /// <summary>Whether to find out what each frame truly shows; costs time.</summary>
    public bool WantsTruth { get; set; }

    /// <summary>Opens a <c>course://</c> address.</summary>
    /// <exception cref="ArgumentException">It names no course, or one with faults; they are all in the
    /// message.</exception>
    public static CourseFrameSource Open(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var rest = address.StartsWith(Scheme, StringComparison.Ordinal) ? address[Scheme.Length..] : address;
        var parts = rest.Split('?', 2);
        var path = CourseFiles.Find(parts[0]) ??
            throw new ArgumentException(
                $"There is no course {parts[0]}: droneseal course list shows them.", nameof(address));
        var reading = CourseReader.ReadFile(path);
        if (reading.Course is not { } course)
        {
            throw new ArgumentException(string.Join(Environment.NewLine, reading.Faults), nameof(address));
        }
        var query = parts.Length > 1 ? parts[1] : "";
        var placed = CoursePlacing.Place(course, (ulong)(Number(query, "seed") ?? 0)) ??
            throw new ArgumentException(
                $"{path}: no layout can be passed; lower the density.", nameof(address));
        return new CourseFrameSource(placed, (int?)Number(query, "frames"), Photos(query));
    }

    /// <inheritdoc/>
    public bool TryNext(Frame frame)
    {
        if (_next >= _count)
        {
            return false;
        }
        var now = TimeSpan.FromSeconds(_next / _course.Course.Camera.FrameRateHertz);
        _renderer.Render(StateAt(now, (float)_next / _count), now, frame, WantsTruth ? Truth : null);
        _next++;
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => _renderer.Dispose();

    private static PhotoLibrary? Photos(string query)
    {
        if (Text(query, "photos") is not { Length: > 0 } folder)
        {
            return null;
        }
        var reading = PhotoLibrary.Read(folder);
        return reading.Library ??
            throw new ArgumentException(string.Join(Environment.NewLine, reading.Faults), nameof(query));
    }

    private static long? Number(string query, string key) =>
        long.TryParse(Text(query, key), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value : null;

    private static string? Text(string query, string key) => query.Split('&')
        .Select(part => part.Split('=', 2))
        .Where(pair => pair.Length == 2 && pair[0] == key)
        .Select(pair => Uri.UnescapeDataString(pair[1]))
        .FirstOrDefault();

    private VehicleState StateAt(TimeSpan now, float share)
    {
        var goal = _course.Course.Goal.Center;
        var speed = _course.Course.Limits.SpeedMetersPerSecond;
        var weave = 0.6f * MathF.Sin(0.7f * (float)now.TotalSeconds);
        var place = goal * share;
        return new VehicleState(
            now,
            new Vector3(place.X, place.Y + weave, -_course.Course.Corridor.CruiseMeters),
            Vector3.Normalize(new Vector3(goal, 0)) * speed,
            RollRadians: 0.3f * weave / 6,
            PitchRadians: -0.05f,
            YawRadians: MathF.Atan2(goal.Y, goal.X) + (0.1f * MathF.Cos(0.7f * (float)now.TotalSeconds)),
            YawRateRadiansPerSecond: -0.07f * MathF.Sin(0.7f * (float)now.TotalSeconds));
    }
}
