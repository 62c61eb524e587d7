using System.CommandLine;
using DroneSeal.Host.Agent;
using DroneSeal.Host.Commands;
using DroneSeal.Host.Ground;
using DroneSeal.Ledger;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;
using DroneSeal.SelfEdit;
using DroneSeal.Vision;
using LedgerVerdict = DroneSeal.Ledger.EditVerdict;
using ToldVerdict = DroneSeal.Mavlink.Messages.EditVerdict;

namespace DroneSeal.Host.Tests.Ground;

/// <summary>An operator's orders in a store with three edits, of which the second was not kept.</summary>
public sealed class StoreEditorControlTests : IDisposable
{
    private static readonly string _anchor = new('a', 64);
    private static readonly GroundOperator _by = new(new MavlinkAddress(254, 190), IsSigned: true, 3);
    private readonly string _folder = Directory.CreateTempSubdirectory("droneseal-").FullName;
    private readonly string _first;
    private readonly string _second;

    public StoreEditorControlTests()
    {
        using var store = AdapterStore.Open(_folder, _anchor);
        using var ledger = EditLedger.Create(store.LedgerPath);
        var empty = AdapterSet.Empty(_anchor).Sha256;
        (_first, _second) = (store.Save(Set(1)), store.Save(Set(2)));
        Append(ledger, empty, _first, LedgerVerdict.Kept);
        Append(ledger, _first, _first, LedgerVerdict.Reverted);
        Append(ledger, _first, _second, LedgerVerdict.Kept);
        store.Activate(_first);
        store.Activate(_second);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void WhatIsToldIsWhatTheLedgerHolds()
    {
        using var editor = Open();

        Assert.Equal((3u, 2u, 1u, 3ul), (
            editor.State.Proposed, editor.State.Kept, editor.State.Reverted, editor.State.LastEditId));
        Assert.Equal(
            [ToldVerdict.Kept, ToldVerdict.Reverted, ToldVerdict.Kept],
            editor.Outcomes(0, 9).Select(edit => edit.Verdict));
        Assert.Equal("traffic cone", editor.Outcomes(3, 1)[0].ClassName.ToString());
    }

    [Fact]
    public void TheGainThatIsToldIsTheOneThatTheReasonNames()
    {
        using var editor = Open();

        Assert.Equal(0.25f, editor.Outcomes(1, 1)[0].Gain);
    }

    [Fact]
    public void WhenTheReasonIsTooLongItEndsInDots()
    {
        using var editor = Open();

        var reason = editor.Outcomes(1, 1)[0].Reason.ToString();

        Assert.Equal((100, true), (reason.Length, reason.EndsWith("...", StringComparison.Ordinal)));
    }

    [Fact]
    public void WhenTheLastEditIsTakenBackTheOneBeforeItIsActive()
    {
        using (var editor = Open())
        {
            var answer = Give(editor, EditOrder.Revert, 0);

            Assert.Equal((MavResult.Accepted, 3ul), (answer.Result, answer.EditId));
            Assert.Equal(1u, editor.State.Kept);
            Assert.Equal(ToldVerdict.TakenBack, editor.Outcomes(3, 1)[0].Verdict);
        }

        Assert.Equal(_first, Manifest().Active);
        var row = LastRow();
        Assert.Equal((EditKind.Revert, _second, _first), (
            row.Kind, row.AdaptersSha256Before, row.AdaptersSha256After));
        Assert.Contains("ground station 254/190, signed on link 3", row.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenTheFirstEditIsTakenBackTheBaseDetectorIsLeft()
    {
        using (var editor = Open())
        {
            Assert.Equal(MavResult.Accepted, Give(editor, EditOrder.Revert, 1).Result);
            Assert.Equal(0u, editor.State.Kept);
            Assert.Equal(MavResult.Denied, Give(editor, EditOrder.Revert, 0).Result);
        }

        Assert.Null(Manifest().Active);
    }

    [Fact]
    public void WhenAnEditIsNotInUseTakingItBackIsDenied()
    {
        using var editor = Open();

        var answer = Give(editor, EditOrder.Revert, 2);

        Assert.Equal((MavResult.Denied, "edit 2 is not in the active set"), (answer.Result, answer.Text));
    }

    [Fact]
    public void WhenEditsAreReleasedAndTakenBackTheReleasedSetGoesBackToo()
    {
        using (var editor = Open())
        {
            Assert.Equal(MavResult.Accepted, Give(editor, EditOrder.Release, 0).Result);
            Assert.Equal(ToldVerdict.Released, editor.Outcomes(1, 1)[0].Verdict);
            Give(editor, EditOrder.Revert, 3);
        }

        Assert.Equal((_first, _first), (Manifest().Active, Manifest().Released));
    }

    [Fact]
    public void WhenItIsFrozenItStaysSoUntilThawed()
    {
        using (var editor = Open())
        {
            Give(editor, EditOrder.Freeze, 0);
        }

        using var again = Open();
        Assert.Equal(EditorActivity.Frozen, again.State.State);
        Give(again, EditOrder.Thaw, 0);
        Assert.Equal(EditorActivity.Off, again.State.State);
        Assert.StartsWith(StoreOrders.ThawId, LastRow().Id, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenTheSetBeforeIsGoneTakingBackIsDeniedAndNothingHasChanged()
    {
        File.Delete(Path.Combine(_folder, "sets", _first + ".safetensors"));
        using (var editor = Open())
        {
            var answer = Give(editor, EditOrder.Revert, 3);

            Assert.Equal(MavResult.Denied, answer.Result);
            Assert.Contains("cannot be used", answer.Text, StringComparison.Ordinal);
            Assert.Equal(2u, editor.State.Kept);
        }

        Assert.Equal((EditKind.Edit, _second), (LastRow().Kind, Manifest().Active));
    }

    [Fact]
    public void WhenTheSetBeforeIsSetAsideTakingBackIsDenied()
    {
        SetTrialBook.Open(_folder).SetAside(_first, "for the test");
        using var editor = Open();

        Assert.Contains("set aside", Give(editor, EditOrder.Revert, 3).Text, StringComparison.Ordinal);
        Assert.Equal(MavResult.Accepted, Give(editor, EditOrder.Revert, 1).Result);
    }

    [Fact]
    public void WhenTheSetBeforeWasBegunTooOftenTakingBackIsDeniedAndNothingIsWritten()
    {
        Assert.True(SetTrialBook.Open(_folder).TryBegin(_first));
        Assert.True(SetTrialBook.Open(_folder).TryBegin(_first));
        using (var editor = Open())
        {
            Assert.Contains("begun 2 times", Give(editor, EditOrder.Revert, 3).Text, StringComparison.Ordinal);
        }

        Assert.Equal(EditKind.Edit, LastRow().Kind);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void WhenTheRowsOfWhatIsInUseHaveExpiredItCanStillBeTakenBack(bool isReleased)
    {
        using (var editor = Open())
        {
            Give(editor, isReleased ? EditOrder.Release : EditOrder.Freeze, 0);
        }

        using (var ledger = EditLedger.Open(Path.Combine(_folder, "edits.db")))
        {
            ledger.Rotate(0);
            ledger.Expire(long.MaxValue);
            Assert.Equal(3, ledger.ExpiredRows);
        }

        using (var editor = Open())
        {
            Assert.Equal(MavResult.Accepted, Give(editor, EditOrder.Revert, 0).Result);
            Assert.Equal((_first, isReleased ? _first : null), (Manifest().Active, Manifest().Released));
            Assert.Equal(MavResult.Accepted, Give(editor, EditOrder.Revert, 0).Result);
            Assert.Equal((null, null), (Manifest().Active, Manifest().Released));
            Assert.Equal(MavResult.Denied, Give(editor, EditOrder.Revert, 0).Result);
        }
    }

    [Fact]
    public void WhenAnotherSetIsInUseThanTheLastKeptEditLedToReleasingIsDenied()
    {
        using (var store = AdapterStore.Open(_folder, _anchor))
        {
            store.Activate(_first); // as the healer does, which writes no row
        }

        using (var editor = Open())
        {
            Assert.Contains("not in use any more", Give(editor, EditOrder.Release, 0).Text, StringComparison.Ordinal);
            Assert.Equal(MavResult.Accepted, Give(editor, EditOrder.Revert, 0).Result);
            Assert.Equal(MavResult.Accepted, Give(editor, EditOrder.Release, 0).Result);
        }

        Assert.Equal((_first, _first), (Manifest().Active, Manifest().Released));
    }

    [Fact]
    public void TheCommandLineTakesTheLastKeptEditBackAndThenTheOneBeforeIt()
    {
        using (var editor = Open())
        {
            Give(editor, EditOrder.Release, 0);
        }

        Assert.Equal(0, Revert());
        Assert.Equal((_first, _first), (Manifest().Active, Manifest().Released));
        Assert.Equal(0, Revert());
        Assert.Equal((null, null), (Manifest().Active, Manifest().Released));
        Assert.Equal((EditKind.Revert, _first, ""), (
            LastRow().Kind, LastRow().AdaptersSha256Before, LastRow().AdaptersSha256After));
        Assert.Equal("no kept edit is left", Assert.Throws<HostException>(() => Revert()).Message);
    }

    [Fact]
    public void TheCommandLineGoesBackToBeforeAnEditThatIsInUseOnly()
    {
        Assert.Throws<HostException>(() => Revert("edit-2"));
        Assert.Equal(0, Revert("edit-1"));
        Assert.Null(Manifest().Active);
        Assert.Throws<HostException>(() => Revert("edit-3"));
    }

    // As the command does, with its faults as they are.
    private int Revert(string? id = null)
    {
        string[] arguments = ["--store", _folder, .. id is null ? Array.Empty<string>() : [id]];
        return EditsRevert.Create().Parse(arguments).Invoke(
            new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    private StoreEditorControl Open() => new(_folder, TimeProvider.System);

    private static EditorAnswer Give(StoreEditorControl editor, EditOrder order, ulong editId)
    {
        var answer = editor.Give(order, editId, _by);
        Assert.True(answer.IsCompletedSuccessfully);
        return answer.Result;
    }

    private StoreManifest Manifest()
    {
        using var store = AdapterStore.OpenReadOnly(_folder);
        return store.Manifest;
    }

    private EditEntry LastRow()
    {
        using var ledger = EditLedger.OpenReadOnly(Path.Combine(_folder, "edits.db"));
        return ledger.Read(ledger.Head.Sequence).Single().Entry;
    }

    private static AdapterSet Set(int value) => new(
        new Dictionary<string, AdapterArray> { ["class/cone/logit.0.weight"] = new([1], [value]) }, _anchor);

    private static void Append(EditLedger ledger, string before, string after, LedgerVerdict verdict) =>
        ledger.Append(new EditEntry
        {
            Id = $"edit-{ledger.Head.Sequence + 1}",
            Kind = EditKind.Edit,
            Zone = "class/traffic-cone",
            Verdict = verdict,
            Reason = new string('x', 120),
            AdaptersSha256Before = before,
            AdaptersSha256After = after,
            Metrics = new EditMetrics
            {
                Gain = 0.125,
                Candidate = new Dictionary<string, double> { ["gain_over_active"] = 0.25 },
            },
            At = DateTimeOffset.UnixEpoch,
        });
}
