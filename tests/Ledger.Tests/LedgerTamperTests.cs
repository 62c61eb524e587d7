using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace DroneSeal.Ledger.Tests;

public sealed class LedgerTamperTests : IDisposable
{
    private const int Rows = 6;

    private readonly TemporaryFolder _folder = new();

    public LedgerTamperTests()
    {
        using var ledger = EditLedger.Create(_folder["edits.db"]);
        for (var i = 1; i <= Rows; i++)
        {
            ledger.Append(Entries.Edit($"edit-{i}", gain: i / 7.0));
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AnyByteOfAnyColumnOfAnyRowThatChangesIsFoundAndTheRowNamed()
    {
        var cases = Gen.Zip(
            Gen.Zip(Gen.Choose(1, Rows), Gen.Elements("body", "hash", "parent_hash")),
            Gen.Zip(Gen.Choose(0, 1 << 20), Gen.Choose(1, 255)));

        Prop.ForAll(cases.ToArbitrary(), change =>
        {
            var ((row, column), (place, mask)) = change;
            using var copy = new Copy(_folder.Path);
            copy.Flip(row, column, place, (byte)mask);

            var check = EditLedger.VerifyFile(copy.LedgerPath);

            var isNamed = check.FirstBadSequence == row && check.GoodRows == row - 1;
            return (isNamed && check.Fault == LedgerFault.Changed)
                .Label($"row {row}, {column}: {check}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));
    }

    [Fact]
    public void EveryByteOfOneBodyCounts()
    {
        using var copy = new Copy(_folder.Path);
        var bytes = copy.Body(3);
        using var database = new Database(copy.LedgerPath);
        database.Execute("DROP INDEX edits_id");
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= 1;
            database.Execute("UPDATE edits SET body = CAST($bytes AS TEXT) WHERE sequence = 3", bytes);
            bytes[i] ^= 1;

            using var ledger = EditLedger.OpenReadOnly(copy.LedgerPath);
            Assert.Equal(3, ledger.Verify().FirstBadSequence);
        }
    }

    [Theory]
    [InlineData(1, LedgerFault.Missing)]
    [InlineData(3, LedgerFault.Missing)]
    [InlineData(Rows, LedgerFault.Truncated)]
    public void ARowThatWasTakenOutIsFound(int row, LedgerFault expected)
    {
        var check = AfterStatements($"DELETE FROM edits WHERE sequence = {row}");

        Assert.Equal((expected, (long?)row), (check.Fault, check.FirstBadSequence));
    }

    [Fact]
    public void RowsThatWereSwappedAreFound()
    {
        var check = AfterStatements(
            "UPDATE edits SET sequence = 100 WHERE sequence = 2",
            "UPDATE edits SET sequence = 2 WHERE sequence = 4",
            "UPDATE edits SET sequence = 4 WHERE sequence = 100");

        Assert.Equal((LedgerFault.Reordered, 2L), (check.Fault, check.FirstBadSequence));
    }

    [Fact]
    public void ALaterRowMovedIntoAGapIsFound()
    {
        var check = AfterStatements(
            "DELETE FROM edits WHERE sequence = 2", "UPDATE edits SET sequence = 2 WHERE sequence = 3");

        Assert.Equal((LedgerFault.Reordered, 2L), (check.Fault, check.FirstBadSequence));
    }

    [Fact]
    public void AChainCutOffAtItsEndIsFoundByTheHeadFile()
    {
        var check = AfterStatements("DELETE FROM edits WHERE sequence > 2");

        Assert.Equal((LedgerFault.Truncated, 3L, 2L), (check.Fault, check.FirstBadSequence, check.GoodRows));
    }

    [Fact]
    public void WithoutAHeadFileAHeadKnownElsewhereFindsTheCut()
    {
        using var copy = new Copy(_folder.Path);
        Assert.True(
            LedgerHead.TryParse(File.ReadAllText(copy.LedgerPath + EditLedger.HeadSuffix), out var head));
        copy.Execute("DELETE FROM edits WHERE sequence > 2");
        File.Delete(copy.LedgerPath + EditLedger.HeadSuffix);

        Assert.True(EditLedger.VerifyFile(copy.LedgerPath).IsIntact);
        Assert.Equal(LedgerFault.Truncated, EditLedger.VerifyFile(copy.LedgerPath, head).Fault);
    }

    [Fact]
    public void ALastRowForgedWithAFittingHashIsFoundByTheHeadFile()
    {
        using var copy = new Copy(_folder.Path);
        copy.Forge(Rows);

        var check = EditLedger.VerifyFile(copy.LedgerPath);

        Assert.Equal((LedgerFault.Changed, (long)Rows), (check.Fault, check.FirstBadSequence));
    }

    [Fact]
    public void AMiddleRowForgedWithAFittingHashIsNamed()
    {
        using var copy = new Copy(_folder.Path);
        copy.Forge(3);

        Assert.Equal(3, EditLedger.VerifyFile(copy.LedgerPath).FirstBadSequence);
    }

    [Fact]
    public void AnotherLedgersNameIsFound()
    {
        var check = AfterStatements("UPDATE ledger SET name = 'other'");

        Assert.Equal((LedgerFault.Changed, 0L), (check.Fault, check.FirstBadSequence));
    }

    [Fact]
    public void ADamagedHeadFileIsFound()
    {
        using var copy = new Copy(_folder.Path);
        File.WriteAllText(copy.LedgerPath + EditLedger.HeadSuffix, "6 abc");

        Assert.Equal(LedgerFault.Changed, EditLedger.VerifyFile(copy.LedgerPath).Fault);
    }

    [Theory]
    [InlineData("parent_hash")]
    [InlineData("hash")]
    [InlineData("body")]
    public void ANullWhereTheSchemaAllowsNoneIsAChangedRowAndNoException(string column)
    {
        var check = AfterStatements(
            "PRAGMA writable_schema = ON; "
                + "UPDATE sqlite_schema SET sql = replace(sql, 'NOT NULL', '') WHERE name = 'edits'",
            $"UPDATE edits SET {column} = NULL WHERE sequence = 3");

        Assert.Equal((LedgerFault.Changed, (long?)3), (check.Fault, check.FirstBadSequence));
    }

    [Fact]
    public void AFlippedByteAnywhereInTheFileNeverThrowsAndARowReadBackIsTheRowWritten()
    {
        var original = File.ReadAllBytes(_folder["edits.db"]);
        List<string> bodies;
        using (var ledger = EditLedger.OpenReadOnly(_folder["edits.db"]))
        {
            bodies = [.. ledger.Read().Select(row => row.Body)];
        }

        Prop.ForAll(Gen.Choose(0, original.Length - 1).ToArbitrary(), place =>
        {
            using var copy = new Copy(_folder.Path);
            var bytes = (byte[])original.Clone();
            bytes[place] ^= 0x55;
            File.WriteAllBytes(copy.LedgerPath, bytes);

            var check = EditLedger.VerifyFile(copy.LedgerPath);
            return !check.IsIntact || bodies.SequenceEqual(copy.Bodies());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    private LedgerCheck AfterStatements(params string[] statements)
    {
        using var copy = new Copy(_folder.Path);
        foreach (var statement in statements)
        {
            copy.Execute(statement);
        }

        return EditLedger.VerifyFile(copy.LedgerPath);
    }

    /// <summary>A copy of the ledger that may be spoilt.</summary>
    private sealed class Copy : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        internal Copy(string from)
        {
            foreach (var file in Directory.EnumerateFiles(from))
            {
                File.Copy(file, _folder[Path.GetFileName(file)]);
            }
        }

        internal string LedgerPath => _folder["edits.db"];

        public void Dispose() => _folder.Dispose();

        internal void Execute(string statement, byte[]? bytes = null)
        {
            using var database = new Database(LedgerPath);
            database.Execute("DROP INDEX IF EXISTS edits_id");
            database.Execute(statement, bytes);
        }

        internal byte[] Body(long row) => Encoding.UTF8.GetBytes(Column(row, "body"));

        internal List<string> Bodies()
        {
            using var ledger = EditLedger.OpenReadOnly(LedgerPath);
            return [.. ledger.Read().Select(row => row.Body)];
        }

        internal void Flip(long row, string column, int place, byte mask)
        {
            var bytes = Encoding.UTF8.GetBytes(Column(row, column));
            bytes[place % bytes.Length] ^= mask;
            Execute($"UPDATE edits SET {column} = CAST($bytes AS TEXT) WHERE sequence = {row}", bytes);
        }

        /// <summary>Changes a row and gives it the hash that fits.</summary>
        internal void Forge(long row)
        {
            var body = Column(row, "body").Replace("gate", "nobody", StringComparison.Ordinal);
            var text = $"droneseal-edit-1\n{row}\n{Column(row, "parent_hash")}\n{body}";
            var hash = System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text));
            Execute(
                $"UPDATE edits SET body = CAST($bytes AS TEXT) WHERE sequence = {row}",
                Encoding.UTF8.GetBytes(body));
            Execute($"UPDATE edits SET hash = '{Convert.ToHexStringLower(hash)}' WHERE sequence = {row}");
        }

        private string Column(long row, string column)
        {
            using var database = new Database(LedgerPath, dropTriggers: false);
            return database.Text($"SELECT {column} FROM edits WHERE sequence = {row}")!;
        }
    }
}
