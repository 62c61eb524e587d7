using System.Diagnostics;

namespace DroneSeal.Ledger.Tests;

public sealed class FullDiskTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhenThereIsNoRoomForASegmentNothingHasMovedAndAppendingGoesOn()
    {
        var path = _folder["edits.db"];
        using var ledger = EditLedger.Create(path);
        for (var i = 0; i < 4; i++)
        {
            ledger.Append(Entries.Edit($"edit-{i}"));
        }

        var unfinished = Unfinished(path);
        File.CreateSymbolicLink(unfinished, "/dev/full"); // says that there is no room, to whoever writes there
        var fault = Assert.Throws<LedgerException>(() => ledger.Rotate(0));

        Assert.True(FullDisk.IsCauseOf(fault));
        Assert.Contains("No space left on device", fault.Message, StringComparison.Ordinal);
        Assert.Equal((0, 4), (ledger.ArchivedRows, ledger.Verify().GoodRows));
        File.Delete(unfinished);
        Assert.Equal(3, ledger.Rotate(0));
        Assert.True(ledger.Verify().IsIntact);
    }

    [SkippableFact]
    public void OnARealFullDiskAppendAndRotationSaySoAndGoOnWhenThereIsRoom()
    {
        using var child = Process.Start(new ProcessStartInfo("unshare",
        [
            "-rm", "sh", "-c",
            "mount -t tmpfs -o size=400k none \"$1\" && exec dotnet exec \"$0\" fill \"$1/edits.db\"",
            typeof(FullDiskTests).Assembly.Location, _folder.Path,
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = child.StandardOutput.ReadToEnd();
        var complaints = child.StandardError.ReadToEnd();
        child.WaitForExit();
        Skip.If(said.Length == 0, $"This machine lets nobody mount a small disk: {complaints}");

        Assert.Equal("full intact goes-on\n", said);
    }

    // What a rotation would write first: its name is known from one on a copy.
    private string Unfinished(string path)
    {
        using var other = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(_folder.Path))
        {
            File.Copy(file, other[Path.GetFileName(file)]);
        }

        using (var copy = EditLedger.Open(other["edits.db"]))
        {
            copy.Rotate(0);
        }

        var rotated = Directory.GetFiles(other["edits.db" + LedgerArchive.FolderSuffix]);
        var segment = Path.GetFileName(Assert.Single(rotated));
        var archive = Directory.CreateDirectory(path + LedgerArchive.FolderSuffix).FullName;
        return Path.Combine(
            archive,
            $"{segment}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}{DurableFile.TemporarySuffix}");
    }
}
