using DroneSeal.Core;
using DroneSeal.Flight.Loop;
using DroneSeal.Sim;

namespace DroneSeal.Host.CourseFlights;

/// <summary>Ground-truth vision: what the course's camera would show, without a fault, as late as own
/// vision.</summary>
internal sealed class TruthEyes : ICourseEyes
{
    private readonly CourseTruthVision _vision;
    private readonly BatchDelay _delay;
    private readonly TimeSpan _period;
    private TimeSpan _nextAt;
    private long _frames;

    internal TruthEyes(PlacedCourse course, CourseFlightOptions options)
    {
        _vision = new CourseTruthVision(course, options.SightMeters);
        _delay = new BatchDelay(options.VisionDelay);
        _period = options.FramePeriod(course.Course.Camera);
    }

    public IReadOnlyList<string> ClassNames => CourseTruthVision.ClassNames;

    public void Step(TimeSpan now, in VehicleState truth, FlightPhase phase)
    {
        if (now < _nextAt)
        {
            return;
        }

        _nextAt = now + _period;
        var batch = _delay.Rent();
        _vision.Look(now, truth, batch);
        (batch.Frame, batch.CapturedAt, batch.PixelHash) = (new FrameId(_frames), now, (ulong)++_frames);
        _delay.Send(batch);
    }

    public bool TryTake(TimeSpan now, ObstacleBatch into) => _delay.TryTake(now, into);

    public void Dispose()
    {
    }
}
