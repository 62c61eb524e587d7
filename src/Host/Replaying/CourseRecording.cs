using DroneSeal.Host.Agent;
using DroneSeal.Host.CourseFlights;
using DroneSeal.Sim;
using DroneSeal.Vision;
using DroneSeal.Vision.Recording;
using GroundTruth = DroneSeal.Sim.GroundTruth;

namespace DroneSeal.Host.Replaying;

/// <summary>Records a flight over a course, bit for bit, with what each frame truly showed.</summary>
internal sealed class CourseRecording : IDisposable
{
    private readonly FrameRecorder _recorder;
    private readonly bool _hasTime;
    private readonly List<RecordedThing> _truth = [];

    /// <summary>Begins.</summary>
    /// <param name="folder">The flight's.</param>
    /// <param name="course">What is flown over.</param>
    /// <param name="weights">The frozen core.</param>
    /// <param name="options">Scores from where on boxes count.</param>
    /// <param name="store">Where the flight leaves its store; null where it leaves none.</param>
    /// <param name="hasTime">Whether the flight waits for the disk; one by the real clock does not.</param>
    internal CourseRecording(
        string folder, PlacedCourse course, ModelWeights weights, DetectorOptions options, string? store,
        bool hasTime)
    {
        var camera = course.Course.Camera;
        _hasTime = hasTime;
        _recorder = new FrameRecorder(
            new RecordingOptions { Flight = folder, IsLossless = true },
            new RecordedFlight
            {
                Version = HealthWatch.Version,
                StartedAt = DateTimeOffset.UtcNow,
                Source = $"course://{course.Course.Name}?seed={course.Seed}",
                Weights = weights.Source,
                WeightsSha256 = weights.Sha256,
                Store = store ?? "",
                MinScore = options.MinScore,
                MinNovelScore = options.MinNovelScore,
                HorizontalRadians = 2 * MathF.Atan2(camera.WidthPixels * 0.5f, camera.FocalPixels),
                MountPitchRadians = camera.PitchDegrees * MathF.PI / 180f,
                IsLossless = true,
            });
    }

    /// <summary>Records a frame.</summary>
    internal void Keep(in FrameFacts facts, GroundTruth truth)
    {
        _truth.Clear();
        foreach (var box in truth.Boxes)
        {
            if (box.ClassName is { } name)
            {
                _truth.Add(new RecordedThing(
                    box.Row, VisibleThings.NameOf(name), box.Visible, VisibleThings.Counts(box),
                    box.RangeMeters));
            }
        }

        var known = facts with { Truth = _truth };
        if (_hasTime)
        {
            _recorder.OfferAndWait(known);
        }
        else
        {
            _recorder.Offer(known);
        }
    }

    /// <summary>Records that something happened.</summary>
    internal void Note(TimeSpan at, string subject, string words) => _recorder.Note(at, subject, words);

    public void Dispose()
    {
        _recorder.Dispose();
        Console.Error.WriteLine(
            $"{_recorder.Folder}: {_recorder.Recorded} frames, {_recorder.Dropped} left out{Problem}");
    }

    private string Problem => _recorder.Problem.Length > 0 ? $" ({_recorder.Problem})" : "";
}
