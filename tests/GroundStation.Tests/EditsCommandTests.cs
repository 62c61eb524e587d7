using DroneSeal.GroundStation.Tests.Peers;
using DroneSeal.Host.Ground;
using DroneSeal.Ledger;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;
using DroneSeal.Mavlink.Signing;

namespace DroneSeal.GroundStation.Tests;

/// <summary>Edits over MAVLink: listed, shown with their pictures, ordered only by those who may.</summary>
public sealed class EditsCommandTests : IDisposable
{
    private readonly TestGround _ground = new();
    private readonly string _store;
    private readonly string _key;

    public EditsCommandTests()
    {
        _store = Path.Combine(_ground.Folder, "store");
        _key = Path.Combine(_ground.Folder, "key");
        Directory.CreateDirectory(Path.Combine(_store, "crops"));
        Directory.CreateDirectory(Path.Combine(_store, "ground"));
        File.WriteAllText(_key, "orange cone\n");
    }

    public void Dispose() => _ground.Dispose();

    [Fact]
    public void WhenEditsAreListedEachIsALine()
    {
        using var agent = Agent(allowsUnsigned: false, "nothing");
        AddEdits(agent, 3);

        var outcome = _ground.Run("edits", "list", "--link", "test:1");

        Assert.Equal(ExitCode.Done, outcome.Code);
        Assert.Equal(4, outcome.Text.TrimEnd('\n').Split('\n').Length);
        Assert.Contains(
            "2  kept         +0.0200 band 0.0100  traffic cone", outcome.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenAnOrderIsNotSignedItIsRefusedAndCounted()
    {
        using var agent = Agent(allowsUnsigned: false, "orange cone");

        var outcome = _ground.Run("edits", "freeze", "--link", "test:1");

        Assert.Equal(ExitCode.Refused, outcome.Code);
        Assert.Contains("only obeyed when signed", outcome.Complaints, StringComparison.Ordinal);
        Assert.Empty(agent.Editor.Orders);
        Assert.Equal(1, agent.Service.Orders.Refused);
    }

    [Fact]
    public void WhenAnOrderIsSignedItIsObeyedAndItsGiverNamed()
    {
        using var agent = Agent(allowsUnsigned: false, "orange cone");

        var outcome = _ground.Run("edits", "revert", "4", "--yes", "--key", _key, "--link", "test:1");

        Assert.Equal((ExitCode.Done, "vehicle 1: done: revert 4\n"), (outcome.Code, outcome.Text));
        Assert.Equal(
            "revert 4 by ground station 254/190, signed on link 0", Assert.Single(agent.Editor.Orders));
    }

    [Fact]
    public void WhenTheKeyIsAnothersTheOrderIsNotHeard()
    {
        using var agent = Agent(allowsUnsigned: false, "another key");

        var outcome = _ground.Run("edits", "freeze", "--key", _key, "--link", "test:1", "-t", "3");

        Assert.Equal(ExitCode.NoVehicle, outcome.Code);
        Assert.Contains(
            "signed with another key: is --key the vehicle's?", outcome.Complaints, StringComparison.Ordinal);
        Assert.Empty(agent.Editor.Orders);
    }

    [Fact]
    public void WhenASignedOrderIsReplayedItIsRefused()
    {
        using var agent = Agent(allowsUnsigned: false, "orange cone");
        var order = Record(() => _ground.Run("edits", "release", "-y", "--key", _key, "--link", "test:1"));
        _ground.Time.Advance(TimeSpan.FromSeconds(5));

        for (var i = 0; i < 10; i++)
        {
            _replayed!.Send(order);
        }

        _ground.Time.Advance(TimeSpan.FromSeconds(8));
        Assert.Single(agent.Editor.Orders);
        Assert.Equal(10, agent.Connection.Statistics.Signing.RefusedReplayed);
    }

    [Fact]
    public void WhenAnEditIsShownItsPicturesAreFetchedAndChecked()
    {
        using var agent = Agent(allowsUnsigned: true, null);
        AddEdits(agent, 1);
        WriteLedger(rows: 1);

        var outcome = _ground.Run("edits", "show", "1", "--out", _ground.Folder, "--link", "test:1");

        Assert.True(outcome.Code == ExitCode.Done, outcome.Complaints);
        Assert.Contains("said tree 0.71, it is traffic cone", outcome.Text, StringComparison.Ordinal);
        Assert.Equal("picture bytes", File.ReadAllText(Path.Combine(_ground.Folder, "edit-1-1.png")));
    }

    [Fact]
    public void WhenTheLedgerGrowsOnlyTheRestIsPulledAndTheChainHolds()
    {
        using var agent = Agent(allowsUnsigned: true, null);
        WriteLedger(rows: 3);
        var first = _ground.Run("edits", "verify", "--link", "test:1");
        WriteLedger(rows: 2);

        var second = _ground.Run("edits", "verify", "--link", "test:1");

        Assert.Equal((ExitCode.Done, ExitCode.Done), (first.Code, second.Code));
        Assert.Contains("3 rows, all as written; no earlier look", first.Text, StringComparison.Ordinal);
        Assert.Contains("5 rows, all as written; they hold row 3", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenRowsWereArchivedTheyArePulledFromThereAndTheChainHolds()
    {
        using var agent = Agent(allowsUnsigned: true, null);
        WriteLedger(rows: 3);
        _ground.Run("edits", "verify", "--link", "test:1");
        WriteLedger(rows: 4);
        Archive(ledger => ledger.Rotate(0));

        var outcome = _ground.Run("edits", "verify", "--link", "test:1");

        Assert.True(outcome.Code == ExitCode.Done, outcome.Text + outcome.Complaints);
        Assert.Contains("7 rows, all as written; they hold row 3", outcome.Text, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(Assert.Single(Directory.GetDirectories(Path.Combine(_store, "ground")))));
    }

    [Fact]
    public void WhenAnArchivedEditIsShownItsRowIsPulledFromTheArchive()
    {
        using var agent = Agent(allowsUnsigned: true, null);
        AddEdits(agent, 3);
        WriteLedger(rows: 3);
        Archive(ledger => ledger.Rotate(0));

        var outcome = _ground.Run("edits", "show", "2", "--out", _ground.Folder, "--link", "test:1");

        Assert.True(outcome.Code == ExitCode.Done, outcome.Complaints);
        Assert.Contains("edit-2, ", outcome.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenRowsHaveExpiredItIsSaidAndWhatLedOnFromTheEarlierLookIsMissed()
    {
        using var agent = Agent(allowsUnsigned: true, null);
        WriteLedger(rows: 2);
        _ground.Run("edits", "verify", "--link", "test:1");
        WriteLedger(rows: 3);
        Archive(ledger =>
        {
            ledger.Rotate(0);
            ledger.Expire(1);
        });

        var missed = _ground.Run("edits", "verify", "--link", "test:1");
        var forgotten = _ground.Run("edits", "verify", "--forget", "--link", "test:1");

        Assert.Equal((ExitCode.CheckFailed, ExitCode.Done), (missed.Code, forgotten.Code));
        Assert.Contains("nothing leads on from row 2", missed.Text, StringComparison.Ordinal);
        Assert.Contains("Rows 1 to 4 have expired; the chain is as written from row 5", forgotten.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenARowWasChangedVerifyingNamesIt()
    {
        using var agent = Agent(allowsUnsigned: true, null);
        WriteLedger(rows: 4);
        var folder = Assert.Single(Directory.GetDirectories(Path.Combine(_store, "ground")));
        File.Copy(Path.Combine(folder, "000002.row"), Path.Combine(folder, "000003.row"), overwrite: true);

        var outcome = _ground.Run("edits", "verify", "--link", "test:1");

        Assert.Equal(ExitCode.CheckFailed, outcome.Code);
        Assert.Contains("Row 3 is not what was written", outcome.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenTheHistoryWasRewrittenTheEarlierLookShowsIt()
    {
        using var agent = Agent(allowsUnsigned: true, null);
        WriteLedger(rows: 4);
        _ground.Run("edits", "verify", "--link", "test:1");
        var folder = Path.Combine(_store, "ground");
        var before = Assert.Single(Directory.GetDirectories(folder));
        Forge(before, rows: 5);

        var outcome = _ground.Run("edits", "verify", "--link", "test:1");

        Assert.Equal(ExitCode.CheckFailed, outcome.Code);
        Assert.Contains("Row 4 is not what was written", outcome.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenRowsWereCutOffTheEarlierLookShowsIt()
    {
        using var agent = Agent(allowsUnsigned: true, null);
        WriteLedger(rows: 4);
        _ground.Run("edits", "verify", "--link", "test:1");
        var folder = Assert.Single(Directory.GetDirectories(Path.Combine(_store, "ground")));
        File.Delete(Path.Combine(folder, "000004.row"));

        var outcome = _ground.Run("edits", "verify", "--link", "test:1");

        Assert.Equal(ExitCode.CheckFailed, outcome.Code);
        Assert.Contains(
            "Row 4, which an earlier look had seen, is not in the chain", outcome.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenTheVehicleHasAnotherLedgerItMustBeSaid()
    {
        using var agent = Agent(allowsUnsigned: true, null);
        WriteLedger(rows: 4);
        _ground.Run("edits", "verify", "--link", "test:1");
        File.Delete(Path.Combine(_store, "edits.db"));
        Directory.Delete(Path.Combine(_store, "ground"), recursive: true);
        WriteLedger(rows: 5);

        var outcome = _ground.Run("edits", "verify", "--link", "test:1");
        var forgotten = _ground.Run("edits", "verify", "--forget", "--link", "test:1");

        Assert.Equal(ExitCode.CheckFailed, outcome.Code);
        Assert.Contains("an earlier look had seen", outcome.Text, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, forgotten.Code);
    }

    // A whole new history under the old one's name.
    private void Forge(string folder, int rows)
    {
        File.Delete(Path.Combine(_store, "edits.db"));
        var name = Path.GetFileName(folder);
        WriteLedger(rows);
        Directory.Delete(folder, recursive: true);
        Directory.Move(Assert.Single(Directory.GetDirectories(Path.GetDirectoryName(folder)!)), folder);
        Assert.Equal(name, Path.GetFileName(folder));
    }

    private LoopbackLink? _replayed;

    private byte[] Record(Func<TestGround.Outcome> run)
    {
        // The frame as it went over the air, signature and all.
        byte[]? seen = null;
        _tap = frame => seen = Find(frame) ?? seen;
        Assert.Equal(ExitCode.Done, run().Code);
        return seen!;
    }

    private Action<byte[]>? _tap;

    private static byte[]? Find(byte[] bytes)
    {
        var parser = new MavlinkParser();
        parser.Write(bytes);
        while (parser.TryRead(out var frame))
        {
            if (frame.Is<EditCommand>())
            {
                return frame.Raw.ToArray();
            }
        }

        return null;
    }

    private FakeAgent Agent(bool allowsUnsigned, string? passphrase)
    {
        var far = _ground.Wire("test:1");
        var (wire, end) = LoopbackLink.Pair(() => _ground.Time.Now);
        _replayed = wire;
        var merged = new TappedLink(far, end, bytes => _tap?.Invoke(bytes));
        FrameSigning? signing = null;
        if (passphrase is not null)
        {
            var store = new FileSigningClockStore(Path.Combine(_ground.Folder, "agent-clock"));
            var clock = new SigningClock(store, _ground.Time.Utc, _ground.Time.Now);
            signing = new SigningSession(
                SigningKey.FromPassphrase(passphrase), clock).ForLink(SigningPolicy.Accept, 9);
        }

        var settings = new GroundSettings
        {
            AllowsUnsigned = allowsUnsigned,
            VerifiesSignatures = passphrase is not null,
            BytesPerSecond = 100_000,
            Mounts =
            [
                new FtpMount("ledger", Path.Combine(_store, "ground")),
                new FtpMount("archive", Path.Combine(_store, "edits.db" + LedgerArchive.FolderSuffix)),
                new FtpMount("crops", Path.Combine(_store, "crops")),
            ],
        };
        var agent = new FakeAgent(merged, settings, signing);
        _ground.Peer(agent.Step);
        return agent;
    }

    private static void AddEdits(FakeAgent agent, int count)
    {
        for (var i = 1; i <= count; i++)
        {
            agent.Editor.Edits.Add(new EditOutcome
            {
                EditId = (ulong)i,
                Verdict =
                    i % 2 == 0 ? Mavlink.Messages.EditVerdict.Kept : Mavlink.Messages.EditVerdict.Reverted,
                Gain = i * 0.01f,
                NoiseBand = 0.01f,
                ClassName = "traffic cone",
                Zone = "class/traffic-cone",
                Reason = "gain above the noise",
            });
        }
    }

    private void Archive(Action<EditLedger> change)
    {
        using var ledger = EditLedger.Open(Path.Combine(_store, "edits.db"));
        change(ledger);
        LedgerTranscript.Update(ledger, Path.Combine(_store, "ground"));
    }

    private void WriteLedger(int rows)
    {
        var picture = "picture bytes"u8.ToArray();
        var crop = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(picture));
        File.WriteAllBytes(Path.Combine(_store, "crops", crop + ".png"), picture);
        using var ledger = EditLedger.Create(Path.Combine(_store, "edits.db"));
        var task = new MiniTaskRecord(
            "frame-17", default, "tree", 0.71f, "traffic cone", ["0.7 m tall is no "
                + "tree"], 1, crop, IsHeldBack: false);
        for (var i = 0; i < rows; i++)
        {
            var number = ledger.Head.Sequence + 1;
            ledger.Append(new EditEntry
            {
                Id = $"edit-{number}",
                Kind = EditKind.Edit,
                Reason = $"because {number}",
                MiniTasks = [task],
                At = _ground.Time.Utc,
            });
        }

        LedgerTranscript.Update(ledger, Path.Combine(_store, "ground"));
    }
}
