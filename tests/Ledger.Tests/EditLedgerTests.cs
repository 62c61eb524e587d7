using System.Globalization;
using Microsoft.Data.Sqlite;

namespace DroneSeal.Ledger.Tests;

public sealed class EditLedgerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string LedgerPath => _folder["edits.db"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhatWasAppendedIsReadBackTheSame()
    {
        using var ledger = EditLedger.Create(LedgerPath);
        ledger.Append(Entries.Edit("first"));

        var row = Assert.Single(ledger.Read());

        Assert.Equal(CanonicalJson.Write(Entries.Edit("first")), CanonicalJson.Write(row.Entry));
        Assert.Equal(1.0 / 3, row.Entry.Metrics!.Active["ap50"]);
        Assert.True(double.IsNaN(row.Entry.Metrics.NullArm["ap50"]));
        Assert.Equal(1.1f, row.Entry.MiniTasks[0].Box.Left);
        Assert.Equal(0.1 + 0.2, row.Entry.State!.Value.GetProperty("arms")[1].GetDouble());
    }

    [Fact]
    public void EveryRowNamesTheHashOfTheOneBefore()
    {
        using var ledger = EditLedger.Create(LedgerPath);
        var first = ledger.Head;
        var heads = Enumerable.Range(0, 5).Select(i => ledger.Append(Entries.Edit($"edit-{i}"))).ToList();

        var expected = heads.Prepend(first).Select(head => head.Hash).Take(5);
        Assert.Equal(expected, ledger.Read().Select(row => row.ParentHash));
        Assert.Equal(heads[^1], ledger.Head);
    }

    [Fact]
    public void AnEmptyLedgerVerifies()
    {
        using var ledger = EditLedger.Create(LedgerPath);

        Assert.True(ledger.Verify().IsIntact);
    }

    [Fact]
    public void AfterReopeningTheChainGoesOn()
    {
        using (var ledger = EditLedger.Create(LedgerPath))
        {
            ledger.Append(Entries.Edit("first"));
        }

        using var again = EditLedger.Open(LedgerPath);
        again.Append(Entries.Edit("second"));

        var check = again.Verify();
        Assert.True(check.IsIntact, check.Message);
        Assert.Equal(2, check.GoodRows);
    }

    [Fact]
    public void TwoLedgersOnOneFileKeepOneChain()
    {
        using var first = EditLedger.Create(LedgerPath);
        using var second = EditLedger.Open(LedgerPath);
        for (var i = 0; i < 4; i++)
        {
            (i % 2 == 0 ? first : second).Append(Entries.Edit($"edit-{i}"));
        }

        Assert.True(first.Verify().IsIntact);
        Assert.Equal(first.Head, second.Head);
    }

    [Fact]
    public void AnIdThatIsUsedIsRefusedAndNothingIsWritten()
    {
        using var ledger = EditLedger.Create(LedgerPath);
        var head = ledger.Append(Entries.Edit("same"));

        var fault = Assert.Throws<ArgumentException>(() => ledger.Append(Entries.Edit("same")));

        Assert.Contains("same", fault.Message, StringComparison.Ordinal);
        Assert.Equal(head, ledger.Head);
    }

    [Theory]
    [InlineData("UPDATE edits SET body = '{}'")]
    [InlineData("DELETE FROM edits")]
    [InlineData("INSERT OR REPLACE INTO edits VALUES (1, 'a', 'b', '{}')")]
    [InlineData("INSERT INTO edits VALUES (7, 'a', 'b', '{}')")]
    [InlineData("UPDATE ledger SET name = 'other'")]
    [InlineData("DELETE FROM edits WHERE sequence = 2")]
    [InlineData("DELETE FROM segments")]
    [InlineData("UPDATE segments SET sha256 = 'other'")]
    [InlineData("UPDATE segments SET expired = 0")]
    [InlineData("INSERT INTO segments VALUES (2, 2, 'other', 'other', 1)")]
    public void StatementsThatChangeThePastAreRefused(string statement)
    {
        using var ledger = EditLedger.Create(LedgerPath);
        ledger.Append(Entries.Edit("first"));
        ledger.Append(Entries.Edit("second"));
        ledger.Rotate(0);

        using var database = new Database(LedgerPath, dropTriggers: false);

        var fault = Assert.Throws<SqliteException>(() => database.Execute(statement));
        Assert.Contains("append only", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ALedgerCanBeReadWithNothingButSqlite()
    {
        using var ledger = EditLedger.Create(LedgerPath);
        ledger.Append(Entries.Edit("first"));

        using var database = new Database(LedgerPath, dropTriggers: false);

        Assert.Equal("first|kept", database.Text("SELECT id || '|' || verdict FROM edit_list"));
    }

    [Fact]
    public void ALedgerFromBeforeTheArchiveIsReadAndGoesOn()
    {
        using (var ledger = EditLedger.Create(LedgerPath))
        {
            ledger.Append(Entries.Edit("first"));
            ledger.Append(Entries.Edit("second"));
        }

        using (var database = new Database(LedgerPath))
        {
            database.Execute("DROP TABLE segments; PRAGMA user_version = 0");
        }

        Assert.Equal(2, EditLedger.VerifyFile(LedgerPath).GoodRows);
        using var again = EditLedger.Open(LedgerPath);
        Assert.Equal(1, again.Rotate(0));
        Assert.Equal(2, again.Verify().GoodRows);
    }

    [Fact]
    public void ReadingOnlyNeitherWritesNorAppends()
    {
        using (var ledger = EditLedger.Create(LedgerPath))
        {
            ledger.Append(Entries.Edit("first"));
        }

        using var reader = EditLedger.OpenReadOnly(LedgerPath);

        Assert.Equal("first", reader.Find("first")!.Entry.Id);
        Assert.Null(reader.Find("second"));
        Assert.Throws<LedgerException>(() => reader.Append(Entries.Edit("second")));
    }

    [Fact]
    public void AMissingLedgerIsToldInOneSentence()
    {
        var fault = Assert.Throws<LedgerException>(() => EditLedger.Open(_folder["none.db"]));

        Assert.Contains("There is no ledger", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ALedgerThatCannotBeMendedIsNotLeftOpen()
    {
        EditLedger.Create(LedgerPath).Dispose();
        File.Delete(LedgerPath + EditLedger.HeadSuffix);
        // A folder in its place: the head cannot be written.
        Directory.CreateDirectory(LedgerPath + EditLedger.HeadSuffix);

        Assert.Throws<LedgerException>(() => EditLedger.Open(LedgerPath));

        Assert.DoesNotContain(
            Directory.EnumerateFiles("/proc/self/fd"),
            open => new FileInfo(open).LinkTarget == LedgerPath);
    }

    [Fact]
    public void AnotherDatabaseIsNoLedger()
    {
        using (var database = new Database(LedgerPath, dropTriggers: false))
        {
            database.Execute("CREATE TABLE other (name TEXT)");
        }

        Assert.Throws<LedgerException>(() => EditLedger.Open(LedgerPath));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no database at all, but long enough to be looked at as one by the library")]
    public void AFileThatIsNoDatabaseIsUnreadableAndNeverAnIntactLedger(string content)
    {
        File.WriteAllText(LedgerPath, content.PadRight(content.Length * 20, '.'));

        Assert.Equal(LedgerFault.Unreadable, EditLedger.VerifyFile(LedgerPath).Fault);
    }

    [Fact]
    public void NumbersAreWrittenInTheirShortestFormAndNamesInOrder()
    {
        using var document = System.Text.Json.JsonDocument.Parse(
            """{"b": 1.50, "a": [1e2, -0.0, 12345678901234567890]}""");

        Assert.Equal(
            """{"a":[100,-0,12345678901234567890],"b":1.5}""", CanonicalJson.Write(document.RootElement));
    }

    [Fact]
    public void ANameThatStandsTwiceIsRefused()
    {
        using var document = System.Text.Json.JsonDocument.Parse("""{"a": 1, "a": 2}""");

        Assert.Throws<ArgumentException>(() => CanonicalJson.Write(document.RootElement));
    }

    [Fact]
    public void TimesInOtherZonesAreWrittenInUniversalTime()
    {
        using var ledger = EditLedger.Create(LedgerPath);
        var at = new DateTimeOffset(2026, 1, 1, 2, 0, 0, TimeSpan.FromHours(2));
        ledger.Append(Entries.Edit("first") with { At = at });

        var written = ledger.Read().Single().Entry.At;
        Assert.Equal("2026-01-01T00:00:00", written.ToString("s", CultureInfo.InvariantCulture));
    }
}
