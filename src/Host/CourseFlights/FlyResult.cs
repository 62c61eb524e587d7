using DroneSeal.Sim;

namespace DroneSeal.Host.CourseFlights;

/// <summary>The JSON file of <c>fly</c>: what was flown, then one object for each arm under its
/// name.</summary>
internal static class FlyResult
{
    /// <summary>Writes it, if it was asked for.</summary>
    internal static void Write(
        FlyRequest request, Course course, FlySetup setup, IReadOnlyDictionary<FlyArm, ArmSummary> arms,
        FlyVerdict verdict)
    {
        var options = setup.Options;
        var content = new Dictionary<string, object?>
        {
            ["course"] = course.Name,
            ["trials"] = request.Trials,
            ["seed"] = request.Seed,
            ["passed"] = verdict.HasPassed,
            ["pass_words"] = verdict.Words,
            ["weights"] = setup.Model is null ? null : Path.GetFileName(request.Weights.Name),
            ["weights_sha256"] = setup.Model?.Weights.Sha256,
            ["photos_sha256"] = setup.Model?.Photos?.Hash,
            ["class_name"] = setup.Model?.ClassName,
            ["store"] = request.Store?.Name,
            ["held_out_frames"] = setup.HeldOut?.Count ?? 0,
            ["frame_rate_hz"] = 1 / options.FramePeriod(course.Camera).TotalSeconds,
            ["modelled_vision_delay_ms"] = options.VisionDelay.TotalMilliseconds,
            ["modelled_edit_time_ms"] = options.EditTime.TotalMilliseconds,
            ["look_first_s"] = options.LookFirst.TotalSeconds,
        };
        foreach (var (arm, summary) in arms)
        {
            content[FlySession.NameOf(arm)] = summary;
        }

        JsonOutput.Write(request.Json, content);
    }
}
