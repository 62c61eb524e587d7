using System.Diagnostics;
using System.Globalization;

namespace DroneSeal.SelfEdit.Tests;

public sealed class EditMemoryTests : IDisposable
{
    private const long HeapBytes = 48 << 20;

    private const int LeastRoomKibibytes = 1024;
    private const int MostRoomKibibytes = 8192;
    private const int MostChildren = 9;

    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhenMemoryRunsOutInTheMiddleOfAnEditLedgerAndStoreAreWholeAndTheNextLearnerGoesOn()
    {
        var ends = EndsUntilOneIsInAnEdit();

        Assert.All(ends, end => Assert.EndsWith("True", end, StringComparison.Ordinal));
        Assert.True(IsInAnEdit(ends[^1]), string.Join("; ", ends));
        using var next = new LoopFixture(_folder);
        next.See(100, 2);
        Assert.NotEmpty(next.Outcomes);
        Assert.True(new Replayer(next.Store, next.Weights, LoopFixture.Ungated).Run(next.Ledger).IsExact);
    }

    private static bool IsInAnEdit(string end) => new[] { "BranchPatcher", "ClassZoneLearner", "EditRecorder", "EditDesk" }
        .Any(place => end.StartsWith(place, StringComparison.Ordinal));

    // With too little it runs out before the edit, with enough nowhere: between the two lies what is looked for.
    private List<string> EndsUntilOneIsInAnEdit()
    {
        var ends = new List<string>();
        for (var (least, most) = (LeastRoomKibibytes, MostRoomKibibytes); ends.Count < MostChildren;)
        {
            var room = (least + most) / 2;
            ends.Add(EndWith(room));
            if (IsInAnEdit(ends[^1]))
            {
                break;
            }

            (least, most) = ends[^1].StartsWith("nowhere", StringComparison.Ordinal) ? (least, room) : (room, most);
        }

        return ends;
    }

    // A process that dies of it leaves nothing to say but what its store is like.
    private string EndWith(int kibibytes)
    {
        var room = kibibytes.ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo(
            "dotnet", ["exec", Child.Location, "edit-in-little-memory", _folder.Path, room])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = HeapBytes.ToString("X", CultureInfo.InvariantCulture);
        using var child = System.Diagnostics.Process.Start(start)!;
        child.ErrorDataReceived += (_, _) => { };
        child.BeginErrorReadLine();
        var end = child.StandardOutput.ReadToEnd().Trim();
        child.WaitForExit();
        return child.ExitCode == 0 ? end : $"the process {CrampedLearner.IsWhole(_folder.Path)}";
    }
}
