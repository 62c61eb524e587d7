using System.Diagnostics;
using System.Globalization;

namespace DroneSeal.SelfEdit.Tests;

public sealed class EditMemoryTests : IDisposable
{
    private const long HeapBytes = 48 << 20;

    private static readonly int[] _roomKibibytes = [6144, 5120, 7168, 2048];

    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhenMemoryRunsOutInTheMiddleOfAnEditLedgerAndStoreAreWholeAndTheNextLearnerGoesOn()
    {
        string[] inside = ["BranchPatcher", "ClassZoneLearner", "EditRecorder", "EditDesk"];
        var ends = _roomKibibytes.Select(EndWith).ToList();

        Assert.All(ends, end => Assert.EndsWith("True", end, StringComparison.Ordinal));
        Assert.Contains(ends, end => inside.Any(place => end.StartsWith(place, StringComparison.Ordinal)));
        using var next = new LoopFixture(_folder);
        next.See(100, 2);
        Assert.NotEmpty(next.Outcomes);
        Assert.True(new Replayer(next.Store, next.Weights, LoopFixture.Ungated).Run(next.Ledger).IsExact);
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
