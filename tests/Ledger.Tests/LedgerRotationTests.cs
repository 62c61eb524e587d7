using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace DroneSeal.Ledger.Tests;

public sealed class LedgerRotationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string LedgerPath => _folder["edits.db"];

    private string Archive => LedgerPath + LedgerArchive.FolderSuffix;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhereverItIsRotatedTheChainVerifiesAndEveryRowComesBackEqual()
    {
        var cases = Gen.ArrayOf(Gen.Choose(0, 6000), 12).ToArbitrary();

        Prop.ForAll(cases, bounds =>
        {
            var path = _folder[Guid.NewGuid() + ".db"];
            using var ledger = EditLedger.Create(path);
            List<LedgerHead> heads = [];
            foreach (var bound in bounds)
            {
                heads.Add(ledger.Append(Entries.Edit($"edit-{heads.Count}")));
                ledger.Rotate(bound);
            }

            var rows = ledger.Read().ToList();
            var from = bounds.Length / 2;
            return ledger.Verify().IsIntact && ledger.Verify().GoodRows == heads.Count
                && heads.SequenceEqual(rows.Select(row => new LedgerHead(row.Sequence, row.Hash)))
                && rows.Select(row => row.Entry.Id).SequenceEqual(heads.Select((_, i) => $"edit-{i}"))
                && ledger.Read(from + 1).Select(row => row.Sequence).SequenceEqual(
                    rows.Skip(from).Select(row => row.Sequence));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(10));
    }

    [Fact]
    public void RowsStayInTheLiveFileUntilItIsTooLargeAndTheNewestAlways()
    {
        using var ledger = Filled(6);

        Assert.Equal(0, ledger.Rotate());
        Assert.False(Directory.Exists(Archive));
        Assert.Equal(5, ledger.Rotate(0));
        Assert.Equal(5, ledger.ArchivedRows);
        Assert.Equal(7, ledger.Append(Entries.Edit("next")).Sequence);
        Assert.Equal("edit-2", ledger.Find("edit-2")!.Entry.Id);
    }

    [Fact]
    public void AReaderThatWasOpenBeforeSeesEveryRowOnce()
    {
        using var ledger = Filled(6);
        using var reader = EditLedger.OpenReadOnly(LedgerPath);
        using var rows = reader.Read().GetEnumerator();
        Assert.True(rows.MoveNext());

        ledger.Rotate(0);

        Assert.Equal(Enumerable.Range(1, 6), reader.Read().Select(row => (int)row.Sequence));
        Assert.Equal([2, 3, 4, 5, 6], Rest(rows).Select(row => (int)row.Sequence));
    }

    [Fact]
    public void KilledAtAnyByteOfTheSegmentAllRowsAreStillThereAndTheRestIsSwept()
    {
        var (before, segment) = BeforeAndSegment();
        var bytes = File.ReadAllBytes(segment);
        var unfinished = segment + ".7-7" + DurableFile.TemporarySuffix;
        foreach (var (name, length) in Steps(bytes.Length).Select(length => (unfinished, length))
            .Append((segment, bytes.Length)))
        {
            using var copy = new TemporaryFolder();
            Copy(before, copy.Path);
            var place = Directory.CreateDirectory(copy["edits.db" + LedgerArchive.FolderSuffix]).FullName;
            File.WriteAllBytes(Path.Combine(place, Path.GetFileName(name)), bytes[..length]);

            using var ledger = EditLedger.Open(copy["edits.db"]);

            Assert.Empty(Directory.EnumerateFiles(place));
            Assert.Equal(6, ledger.Verify().GoodRows);
            Assert.Equal(5, ledger.Rotate(0));
            Assert.True(ledger.Verify().IsIntact);
        }
    }

    [Fact]
    public void ASegmentCutAtAnyByteOrMissingIsToldWithItsNameAndNeverPassesForTheRows()
    {
        var (_, segment) = BeforeAndSegment();
        var bytes = File.ReadAllBytes(segment);
        foreach (var length in Steps(bytes.Length - 1))
        {
            File.WriteAllBytes(segment, bytes[..length]);
            AssertTold("are damaged: " + segment);
        }

        File.WriteAllBytes(segment, [.. bytes[..^1], (byte)(bytes[^1] ^ 1)]);
        AssertTold("are damaged: " + segment);
        File.Delete(segment);
        AssertTold("are missing: bring back " + segment);
        File.WriteAllBytes(segment, bytes);
        Assert.True(EditLedger.VerifyFile(LedgerPath).IsIntact);
    }

    [Fact]
    public void ARowThatIsNotWhatWasWrittenIsNeverArchived()
    {
        Filled(6).Dispose();
        using (var database = new Database(LedgerPath))
        {
            database.Execute("UPDATE edits SET body = replace(body, 'gate', 'mate') WHERE sequence = 3");
        }

        using var ledger = EditLedger.Open(LedgerPath);
        var fault = Assert.Throws<LedgerException>(() => ledger.Rotate(0));

        Assert.Contains("Row 3 is not what was written", fault.Message, StringComparison.Ordinal);
        Assert.Equal((0, 6), (ledger.ArchivedRows, ledger.Read().Count()));
    }

    [Fact]
    public void AnotherSegmentInThePlaceOfOneIsFound()
    {
        var (_, segment) = BeforeAndSegment();
        using (var database = new Database(LedgerPath))
        {
            var forged = Forge(File.ReadAllBytes(segment));
            var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(forged));
            File.WriteAllBytes(segment.Replace(segment.Split('.')[^3], hash, StringComparison.Ordinal), forged);
            database.Execute($"UPDATE segments SET sha256 = '{hash}'");
        }

        var check = EditLedger.VerifyFile(LedgerPath);

        Assert.Equal((LedgerFault.Changed, 1L), (check.Fault, check.FirstBadSequence));
    }

    [Fact]
    public void WhatHasExpiredIsSaidAndTheRestVerifiesFromTheOldestThatIsLeft()
    {
        using var ledger = Filled(12, mostBytes: 4000);
        var rows = ledger.Read().ToList();
        var segments = Directory.GetFiles(Archive).Length;
        Assert.True(segments > 1, "One segment alone shows nothing.");

        Assert.True(ledger.Expire(1) > 0);

        var check = ledger.Verify();
        var gone = (int)check.ExpiredRows;
        Assert.True(check.IsIntact, check.Message);
        Assert.InRange(gone, 1, 10);
        Assert.Equal((12 - gone, gone), ((int)check.GoodRows, (int)ledger.ExpiredRows));
        Assert.StartsWith(
            $"Rows 1 to {gone} have expired; the chain is as written from row {gone + 1}, whose parent hash is "
                + $"{rows[gone].ParentHash}, to row 12;",
            check.Message,
            StringComparison.Ordinal);
        Assert.Equal(rows.Skip(gone).Select(row => row.Hash), ledger.Read().Select(row => row.Hash));
        Assert.Equal(segments - 1, Directory.GetFiles(Archive).Length);
    }

    [Fact]
    public void RetentionThatWasKilledBeforeTheFileWasGoneIsFinishedByTheNextStart()
    {
        Filled(12, mostBytes: 4000).Dispose();
        string file;
        byte[] bytes;
        using (var ledger = EditLedger.Open(LedgerPath))
        {
            file = Directory.GetFiles(Archive).Order(StringComparer.Ordinal).First();
            bytes = File.ReadAllBytes(file);
            ledger.Expire(1);
        }

        File.WriteAllBytes(file, bytes);
        using var again = EditLedger.Open(LedgerPath);

        Assert.False(File.Exists(file));
        Assert.True(again.Verify().IsIntact);
    }

    [Fact]
    public async Task ACheckSeesTheRowsOfOneMomentWhileAnotherProcessArchivesThem()
    {
        using var ledger = Filled(12, mostBytes: 4000);

        var check = await CheckWhile(() => ledger.Rotate(0));

        Assert.True(check.IsIntact, check.Message);
        Assert.Equal(12, check.GoodRows);
    }

    [Fact]
    public async Task ACheckBeginsAnewWhereRetentionTookRowsFromUnderIt()
    {
        using var ledger = Filled(12, mostBytes: 4000);

        var check = await CheckWhile(() => ledger.Expire(long.MaxValue));

        Assert.True(check.IsIntact, check.Message);
        Assert.Equal((ledger.ExpiredRows, 12 - ledger.ExpiredRows), (check.ExpiredRows, check.GoodRows));
    }

    [Fact]
    public void ADiskThatFailsInTheArchiveIsToldAndNotThrown()
    {
        var (_, segment) = BeforeAndSegment();
        File.Delete(segment);
        File.CreateSymbolicLink(segment, "/proc/self/mem"); // is there, and cannot be read

        Assert.Equal(LedgerFault.Unreadable, EditLedger.VerifyFile(LedgerPath).Fault);
        using var ledger = EditLedger.OpenReadOnly(LedgerPath);
        Assert.Equal(LedgerFault.Unreadable, ledger.Verify().Fault);
    }

    [Fact]
    public void BesideACopyThatWasBroughtBackTheSegmentsItDoesNotKnowAreKept()
    {
        Filled(6).Dispose();
        var copy = Directory.CreateDirectory(_folder["copy"]).FullName;
        Copy(_folder.Path, copy);
        using (var ledger = EditLedger.Open(LedgerPath))
        {
            ledger.Append(Entries.Edit("after-the-copy-1"));
            ledger.Append(Entries.Edit("after-the-copy-2"));
            ledger.Rotate(0);
        }

        var segment = Assert.Single(Directory.GetFiles(Archive));
        var bytes = File.ReadAllBytes(segment);
        File.Copy(Path.Combine(copy, "edits.db"), LedgerPath, overwrite: true);
        using (var ledger = EditLedger.Open(LedgerPath))
        {
            // Other rows in the places of those that the copy lacks.
            ledger.Append(Entries.Edit("another-1"));
            ledger.Append(Entries.Edit("another-2"));
        }

        using var again = EditLedger.Open(LedgerPath);

        Assert.Equal(bytes, File.ReadAllBytes(segment + ".aside"));
        Assert.True(again.Verify().IsIntact);
    }

    [Fact]
    public void ANewLedgerInThePlaceOfALostOneKeepsWhatThatHadArchived()
    {
        var (_, segment) = BeforeAndSegment();
        var bytes = File.ReadAllBytes(segment);
        File.Delete(LedgerPath);

        Filled(9).Dispose();
        EditLedger.Open(LedgerPath).Dispose();

        Assert.Equal(bytes, File.ReadAllBytes(segment + ".aside"));
    }

    [Fact]
    public void AFileOfSomebodysOwnIsLeftAlone()
    {
        Filled(6).Dispose();
        var own = Path.Combine(Directory.CreateDirectory(Archive).FullName, "note.txt");
        File.WriteAllText(own, "mine");

        EditLedger.Open(LedgerPath).Dispose();

        Assert.True(File.Exists(own));
    }

    private static byte[] Forge(byte[] segment)
    {
        using var reader = new StreamReader(new GZipStream(new MemoryStream(segment), CompressionMode.Decompress));
        using var forged = new MemoryStream();
        using (var gzip = new GZipStream(forged, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(reader.ReadToEnd().Replace("gate", "mate", StringComparison.Ordinal)));
        }

        return forged.ToArray();
    }

    private static IEnumerable<int> Steps(int length) =>
        Enumerable.Range(0, length + 1).Where(i => i % 37 == 0 || i == length);

    private static IEnumerable<LedgerRow> Rest(IEnumerator<LedgerRow> rows)
    {
        while (rows.MoveNext())
        {
            yield return rows.Current;
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }

    private EditLedger Filled(int rows, long mostBytes = long.MaxValue)
    {
        var ledger = EditLedger.Create(LedgerPath);
        for (var i = 0; i < rows; i++)
        {
            ledger.Append(Entries.Edit($"edit-{i}"));
            ledger.Rotate(mostBytes);
        }

        return ledger;
    }

    /// <summary>What a check finds that is held up at the oldest segment while something is done.</summary>
    private async Task<LedgerCheck> CheckWhile(Action work)
    {
        var oldest = Directory.GetFiles(Archive).Order(StringComparer.Ordinal).First();
        var bytes = File.ReadAllBytes(oldest);
        File.Delete(oldest);
        using (var made = Process.Start("mkfifo", oldest))
        {
            made.WaitForExit();
        }

        var check = Task.Run(() => EditLedger.VerifyFile(LedgerPath));
        // Opens once the check reads at the other end.
        using (var pipe = new FileStream(oldest, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            work();
            pipe.Write(bytes);
        }

        return await check;
    }

    /// <summary>The folder as it was before a rotation, and the file that the rotation made.</summary>
    private (string Before, string Segment) BeforeAndSegment()
    {
        Filled(6).Dispose();
        var before = Directory.CreateDirectory(_folder["before"]).FullName;
        Copy(_folder.Path, before);
        using var ledger = EditLedger.Open(LedgerPath);
        ledger.Rotate(0);
        return (before, Assert.Single(Directory.GetFiles(Archive)));
    }

    private void AssertTold(string words)
    {
        var check = EditLedger.VerifyFile(LedgerPath);
        Assert.Equal((LedgerFault.Unreadable, 0L), (check.Fault, check.GoodRows));
        Assert.Contains(words, check.Message, StringComparison.Ordinal);
    }
}
