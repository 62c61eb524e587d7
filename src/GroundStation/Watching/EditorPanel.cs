using DroneSeal.GroundStation.Output;
using DroneSeal.GroundStation.Vehicles;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.GroundStation.Watching;

/// <summary>What the editor does to the detector, and its last edits.</summary>
internal static class EditorPanel
{
    internal static IEnumerable<ScreenLine> Lines(Vehicle vehicle, TimeSpan now, int most)
    {
        if (vehicle.Agent.Editor is not { } editor)
        {
            yield return new ScreenLine("no editor heard", Tone.Dim);
            yield break;
        }

        yield return new ScreenLine(
            VehicleText.Activity(editor.State).ToUpperInvariant(), ToneOf(editor.State))
            .Add($"  kept {editor.Kept} of {editor.Proposed}  waiting {editor.Waiting}");
        yield return new ScreenLine("anchor ", Tone.Dim).Add(VehicleText.Hash(editor.AnchorHash, "not told"));
        yield return new ScreenLine("active ", Tone.Dim).Add(VehicleText.Hash(editor.ActiveSetHash, "none"));
        yield return new ScreenLine(
            "released ", Tone.Dim).Add(VehicleText.Hash(editor.ReleasedSetHash, "base detector"));
        foreach (var edit in vehicle.Agent.Edits.TakeLast(Math.Max(most - 4, 0)).Reverse())
        {
            yield return Edit(edit);
        }
    }

    private static ScreenLine Edit(in EditOutcome edit) => new ScreenLine($"#{edit.EditId} ", Tone.Dim)
        .Add(VehicleText.Verdict(edit.Verdict), ToneOf(edit.Verdict))
        .Add($" {Number.Signed(edit.Gain, 3)} ")
        .Add($"{Printable.Of(edit.ClassName.ToString())}: {Printable.Of(edit.Reason.ToString())}", Tone.Dim);

    private static Tone ToneOf(EditorActivity state) => state switch
    {
        EditorActivity.Failed => Tone.Bad,
        EditorActivity.Frozen or EditorActivity.Off => Tone.Warn,
        _ => Tone.Good,
    };

    private static Tone ToneOf(EditVerdict verdict) => verdict switch
    {
        EditVerdict.Kept or EditVerdict.Released => Tone.Good,
        EditVerdict.Reverted or EditVerdict.TakenBack => Tone.Warn,
        _ => Tone.Plain,
    };
}
