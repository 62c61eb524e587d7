using System.Diagnostics;

namespace DroneSeal.Ledger.Tests;

public sealed class LedgerKillTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AWriterKilledAtAnyMomentLosesNoRowThatItHadReported()
    {
        var path = _folder["edits.db"];
        var random = new Random(20261121);
        for (var i = 0; i < 12; i++)
        {
            var reported = WriteAndKill(path, rows: random.Next(1, 6), spin: random.Next(0, 20_000));

            var check = EditLedger.VerifyFile(path, reported);
            Assert.True(check.IsIntact, check.Message);
            Assert.InRange(check.Head.Sequence, reported.Sequence, reported.Sequence + 1000);
            using var ledger = EditLedger.Open(path);
            ledger.Append(Entries.Edit($"after-{i}"));
            Assert.True(ledger.Verify(reported).IsIntact);
            Assert.Equal(ledger.Head.Sequence, ledger.Read().Count());
        }

        Assert.NotEmpty(Directory.EnumerateFiles(path + LedgerArchive.FolderSuffix));
    }

    /// <summary>Lets a child append some rows, kills it in the midst of the next, and gives the last head it
    /// told of.</summary>
    private static LedgerHead WriteAndKill(string path, int rows, int spin)
    {
        var start = new ProcessStartInfo(
            "dotnet", ["exec", typeof(LedgerKillTests).Assembly.Location, path])
        {
            RedirectStandardOutput =
                true
        };
        using var child = Process.Start(start)!;
        LedgerHead head = default;
        for (var i = 0; i < rows; i++)
        {
            Assert.True(LedgerHead.TryParse(child.StandardOutput.ReadLine(), out head));
        }

        Thread.SpinWait(spin);
        child.Kill();
        while (child.StandardOutput.ReadLine() is { } line)
        {
            head = LedgerHead.TryParse(line, out var later) ? later : head;
        }

        child.WaitForExit();
        return head;
    }
}
