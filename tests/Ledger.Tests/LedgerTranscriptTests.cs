namespace DroneSeal.Ledger.Tests;

public sealed class LedgerTranscriptTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(new[] { 5 }, 1)]
    [InlineData(new[] { 4, 5 }, 2)]
    [InlineData(new[] { 1, 2, 3, 4, 5 }, 5)]
    public void RowsThatLostPowerLeftEmptyAreWrittenAgain(int[] emptied, int expectedWritten)
    {
        using var ledger = EditLedger.Create(_folder["edits.db"]);
        for (var i = 0; i < 5; i++)
        {
            ledger.Append(Entries.Edit($"edit-{i}"));
        }

        var ground = _folder["ground"];
        Assert.Equal(5, LedgerTranscript.Update(ledger, ground));
        Assert.Equal(0, LedgerTranscript.Update(ledger, ground));
        foreach (var row in emptied)
        {
            File.WriteAllBytes(FileOf(ground, ledger, row), []);
        }

        Assert.Equal(expectedWritten, LedgerTranscript.Update(ledger, ground));

        var files = Enumerable.Range(1, 5).Select(row => File.ReadAllBytes(FileOf(ground, ledger, row)));
        Assert.True(LedgerTranscript.Verify(ledger.Name, files, ledger.Head).IsIntact);
    }

    private static string FileOf(string folder, EditLedger ledger, int row) =>
        Path.Combine(folder, ledger.Name, LedgerTranscript.FileOf(row));
}
