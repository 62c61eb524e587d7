using System.Diagnostics;
using System.Globalization;

namespace DroneSeal.SelfEdit.Tests;

public sealed class EditMemoryTests : IDisposable
{
    private const long HeapBytes = 48 << 20;

    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhenMemoryRunsOutInTheMiddleOfAnEditLedgerAndStoreAreWholeAndTheNextLearnerGoesOn()
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Child.Location, "edit-in-little-memory", _folder.Path])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = HeapBytes.ToString("X", CultureInfo.InvariantCulture);
        using var child = System.Diagnostics.Process.Start(start)!;
        var ends = child.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        child.WaitForExit();

        Assert.Equal(0, child.ExitCode);
        Assert.All(ends, end => Assert.EndsWith("True", end, StringComparison.Ordinal));
        string[] inside = ["BranchPatcher", "ClassZoneLearner", "EditRecorder", "EditDesk"];
        Assert.Contains(ends, end => inside.Any(place => end.StartsWith(place, StringComparison.Ordinal)));
        using var next = new LoopFixture(_folder);
        next.See(100, 2);
        Assert.NotEmpty(next.Outcomes);
        Assert.True(new Replayer(next.Store, next.Weights, LoopFixture.Ungated).Run(next.Ledger).IsExact);
    }
}
