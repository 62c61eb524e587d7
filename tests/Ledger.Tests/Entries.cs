using System.Text.Json;
using DroneSeal.Core;

namespace DroneSeal.Ledger.Tests;

/// <summary>Entries with something in every field.</summary>
internal static class Entries
{
    internal static EditEntry Edit(string id, double gain =
        0.1, string reason = "gain above the noise band") => new()
        {
            Id = id,
            Kind = EditKind.Edit,
            Zone = "class/traffic-cone",
            Directive = JsonSerializer.SerializeToElement(
            new { steps = 8, rate = 1.5e-3, views = new[] { "flip", "half" } }),
            MiniTasks =
        [
            new MiniTaskRecord(
                "cone-01.jpg", new PixelBox(1.1f, 2.25f, 30.7f, 44), "fire hydrant", 0.41f, "traffic-cone",
                ["orange, tapering upward, two white bands"], 0.8f, new string('a', 64), IsHeldBack: true),
        ],
            Metrics = new EditMetrics
            {
                Active = new Dictionary<string, double> { ["ap50"] = 1.0 / 3, ["anchor"] = 0.5 },
                Candidate = new Dictionary<string, double> { ["ap50"] = 0.4 },
                NullArm = new Dictionary<string, double> { ["ap50"] = double.NaN },
                Gain = gain,
                NoiseBand = 0.01,
                HeldBack = 17,
            },
            Verdict = EditVerdict.Kept,
            Reason = reason,
            AnchorSha256Before = new string('b', 64),
            AnchorSha256After = new string('b', 64),
            Delta = new DeltaRecord(51_234, new string('c', 64)),
            Inputs = ["d", "e"],
            Seeds = new Dictionary<string, long> { ["loop"] = 7 },
            Seconds = new Dictionary<string, double> { ["steps"] = 0.25 },
            State = JsonSerializer.SerializeToElement(new { arms = new[] { 1.0, 0.1 + 0.2 } }),
            AllowedBy = "gate",
            At = new DateTimeOffset(2026, 11, 21, 22, 0, 0, TimeSpan.Zero),
        };
}
