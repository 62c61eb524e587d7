using DroneSeal.Core;

namespace DroneSeal.Sim;

/// <summary>
/// Eyes without a fault: from where the vehicle truly is, the course's camera, everything solid that is in
/// its view and not hidden, at its true place. Geometry only; nothing is rendered.
/// </summary>
/// <param name="course">What there is to see.</param>
/// <param name="rangeMeters">Farther than this nothing is seen.</param>
public sealed class CourseTruthVision(PlacedCourse course, float rangeMeters)
{
    private readonly DetectorStandInOptions _options = DetectorStandInOptions.Perfect with
    {
        HorizontalViewDegrees = course.Course.Camera.FieldOfViewDegrees,
        VerticalViewDegrees = VerticalDegrees(course.Course.Camera),
        MaximumRangeMeters = rangeMeters,
        LeastVisibleShare = 0.2f,
    };

    private FieldView? _standing;

    /// <summary>Names of the class ids.</summary>
    public static IReadOnlyList<string> ClassNames => FieldClasses.Known;

    /// <summary>Fills the obstacles of one look.</summary>
    /// <param name="now">Time in the course, for what moves.</param>
    /// <param name="state">Where the vehicle truly is.</param>
    /// <param name="batch">Its obstacles are overwritten; its frame and times are the caller's.</param>
    public void Look(TimeSpan now, in VehicleState state, ObstacleBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var view = course.Course.HasMoving
            ? new FieldView(course.FieldAt(now), _options, course.Seed)
            : _standing ??= new FieldView(course.Standing, _options, course.Seed);
        batch.Clear();
        view.Look(state, batch);
    }

    // The stand-in looks level with the horizon: what the camera's pitch takes above, it gives below.
    private static float VerticalDegrees(CourseCamera camera)
    {
        var half = MathF.Atan(camera.HeightPixels * 0.5f / camera.FocalPixels) * 180f / MathF.PI;
        return 2 * (half - MathF.Abs(camera.PitchDegrees));
    }
}
