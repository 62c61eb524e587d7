using DroneSeal.Core;

namespace DroneSeal.SelfEdit.Tests;

/// <summary>Memories of made-up samples.</summary>
internal static class Snapshots
{
    /// <summary>Objects that are remembered, and some of them held back as well, so that rehearsal must show.</summary>
    /// <param name="active">The set that the snapshot is about.</param>
    /// <param name="objects">Mini-tasks remembered.</param>
    /// <param name="heldBack">Mini-tasks held back, the same samples.</param>
    internal static MemorySnapshot Of(string active, int objects, int heldBack) => Of(
        active, heldBack, Tasks(objects, seed => Samples.Random(seed, true), MiniTaskKind.Object, false),
        Tasks(2, seed => Samples.Random(1000 + seed, false), MiniTaskKind.Nothing, false));

    /// <summary>The held-back objects are remembered as empty places: rehearsing that must harm.</summary>
    internal static MemorySnapshot Misleading(string active, int heldBack) => Of(
        active, heldBack, Tasks(1, seed => Samples.Random(500 + seed, true), MiniTaskKind.Object, false),
        Tasks(heldBack, seed => Silent(Samples.Random(seed, true)), MiniTaskKind.Nothing, false));

    private static MemorySnapshot Of(string active, int heldBack, RememberedTasks objects, RememberedTasks nothings) => new()
    {
        Zone = "class/traffic-cone",
        ActiveSha256 = active,
        SettledSha256 = active,
        States = new Dictionary<string, ZoneState>(),
        Objects = objects,
        Nothings = nothings,
        HeldBack = Tasks(heldBack, seed => Samples.Random(seed, true), MiniTaskKind.Object, true),
        Anchors = [new("anchor", [Samples.Random(2000, false)], [], null)],
    };

    private static RememberedTasks Tasks(int count, Func<int, WindowSample> sample, MiniTaskKind kind, bool isHeldBack) => new(
        [.. Enumerable.Range(0, count).Select(seed => new MiniTask
        {
            Number = seed, Picture = $"{seed}.jpg", Kind = kind, Box = new PixelBox(20, 20, 60, 80),
            Said = seed == 0 ? new Detection(new FrameId(seed), new PixelBox(1, 2, 3, 4), 10, 0.4f) : null,
            Evidence = [new("test", 2, "an orange box")], Probability = 0.9f, IsCorrupt = false, IsHeldBack = isHeldBack,
            Views = [sample(seed)],
        })],
        count + 7);

    private static WindowSample Silent(WindowSample sample)
    {
        foreach (var window in sample.Windows)
        {
            Array.Fill(window.Owner, PictureTargets.Nobody);
        }

        return new() { Origin = sample.Origin, Labels = [], Subject = -1, Windows = sample.Windows };
    }
}
