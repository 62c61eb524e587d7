using DroneSeal.Host.Agent;
using DroneSeal.Host.Ground;
using DroneSeal.Ledger;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;
using DroneSeal.SelfEdit;
using DroneSeal.Vision;
using LedgerVerdict = DroneSeal.Ledger.EditVerdict;

namespace DroneSeal.Host.Tests.Agent;

/// <summary>Operators' orders to the agent, with a learner and without one.</summary>
public sealed class AgentEditorControlTests : IDisposable
{
    private static readonly string _anchor = new('a', 64);
    private static readonly GroundOperator _by = new(new MavlinkAddress(254, 190), IsSigned: true, 3);

    private readonly TemporaryFolder _folder = new();
    private readonly OrderBox _box;
    private readonly AdapterMailbox _mailbox;
    private readonly AgentEditorControl _editor;
    private readonly string _first;
    private TimeSpan _now = TimeSpan.FromSeconds(100);

    public AgentEditorControlTests()
    {
        var run = AgentFolder.Create(Path.Combine(_folder.Path, "run"));
        _box = new OrderBox(run);
        _mailbox = AdapterMailbox.Create(run.Mailbox);
        _first = WriteStore();
        _editor = new AgentEditorControl(Settings(), _box);
        _editor.Tick(_now);
    }

    public void Dispose()
    {
        _editor.Dispose();
        _mailbox.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void WithoutALearnerTheOrderIsCarriedOutInTheStoreAndVisionAndFlightAreTold()
    {
        var answer = _editor.Give(EditOrder.Revert, 0, _by);
        Tick();

        Assert.Equal((MavResult.Accepted, 2ul), (Answer(answer).Result, Answer(answer).EditId));
        Assert.True(_mailbox.TryRead(0, out var notice));
        Assert.Equal(_first, notice.Sha256);
        Assert.Equal(2L, _box.LastForMap()!.EditId);
        Tick();
        Assert.Equal(1u, _editor.State.Kept);
    }

    [Fact]
    public void AReleaseIsToldToVisionAloneBecauseRowsBeginAnewWithAnotherLedger()
    {
        var answer = _editor.Give(EditOrder.Release, 0, _by);
        Tick();

        Assert.Equal(MavResult.Accepted, Answer(answer).Result);
        Assert.True(_mailbox.TryRead(0, out _));
        Assert.Null(_box.LastForMap());
    }

    [Fact]
    public void WhenAllAreTakenBackVisionFindsTheSetThatIsNone()
    {
        _editor.Give(EditOrder.Revert, 1, _by);
        Tick();

        Assert.True(_mailbox.TryRead(0, out var notice));
        using var store = AdapterStore.OpenReadOnly(Settings().Store);
        Assert.True(store.Load(notice.Sha256).IsEmpty);
        Assert.Null(store.Manifest.Active);
    }

    [Fact]
    public void ALearnerThatRunsGetsTheOrderOnceAndItsAnswerIsPassedOn()
    {
        _editor.Learner = ChildState.Running;
        var answer = _editor.Give(EditOrder.Revert, 0, _by);
        Tick();
        var order = _box.Waiting()!;
        Assert.Equal((EditOrder.Revert, 2ul), (order.Order, order.EditId));
        Assert.Equal(((byte)254, true), (order.SystemId, order.IsSigned));
        Assert.False(answer.IsCompleted);

        _box.Answer(new LearnerAnswer(order.Number, MavResult.Accepted, 2, "taken back"));
        Tick();

        Assert.Equal("taken back", Answer(answer).Text);
        Assert.Null(_box.Waiting());
        Assert.Equal(2L, _box.LastForMap()!.EditId);
    }

    [Fact]
    public void ALearnerThatDoesNotAnswerIsToldOfAndTheOrderDoesNotStandAnyMore()
    {
        _editor.Learner = ChildState.Running;
        var answer = _editor.Give(EditOrder.Freeze, 0, _by);
        Tick();
        _now += TimeSpan.FromSeconds(60);
        Tick();

        Assert.Equal(MavResult.TemporarilyRejected, Answer(answer).Result);
        Assert.Null(_box.Waiting());
        Assert.Null(_box.LastForMap());
    }

    [Fact]
    public void WhileEditingPausesTheReasonIsTold()
    {
        (_editor.Learner, _editor.LearnerReason) = (ChildState.Halted, "91 degrees");
        var answer = _editor.Give(EditOrder.Freeze, 0, _by);
        Tick();

        Assert.Equal((MavResult.TemporarilyRejected, "editing pauses: 91 degrees"), (
            Answer(answer).Result, Answer(answer).Text));
    }

    [Fact]
    public void AFreezeOutlivesTheLearner()
    {
        _editor.Give(EditOrder.Freeze, 0, _by);
        Tick();
        Tick();
        _editor.Learner = ChildState.Running;

        Assert.Equal(EditorActivity.Frozen, _editor.State.State);
    }

    [Fact]
    public void FlightsMapForgetsOnceMoreWhenVisionHasGoneBack()
    {
        _editor.Give(EditOrder.Revert, 0, _by);
        Tick();
        var first = _box.LastForMap()!;
        Tick();
        Assert.Equal(first, _box.LastForMap());

        var status = new AgentFolder(Settings().Run).StatusOf("vision");
        StatusFile.Write(status, new VisionStatus { GoneBack = 1 });
        Tick();
        var again = _box.LastForMap()!;
        Tick();

        Assert.Equal(first with { Number = again.Number }, again);
        Assert.True(again.Number > first.Number);
        Assert.Equal(again, _box.LastForMap());
    }

    [Fact]
    public void FlightsMapForgetsOnceMoreWhereVisionDoesNotSayThatItHasGoneBack()
    {
        _editor.Give(EditOrder.Revert, 0, _by);
        Tick();
        var first = _box.LastForMap()!;

        _now += TimeSpan.FromSeconds(10);
        Tick();

        Assert.True(_box.LastForMap()!.Number > first.Number);
    }

    [Fact]
    public void VisionThatDoesNotGoBackIsToldOfOnceAndWhenItDoesAtLastFlightsMapForgetsAgain()
    {
        _editor.Give(EditOrder.Revert, 0, _by);
        Tick();
        Assert.Null(_editor.TakeAlarm());

        _now += TimeSpan.FromSeconds(10);
        Tick();
        Assert.Contains("edit 2", _editor.TakeAlarm(), StringComparison.Ordinal);
        Tick();
        Assert.Null(_editor.TakeAlarm());
        var late = _box.LastForMap()!;

        StatusFile.Write(new AgentFolder(Settings().Run).StatusOf("vision"), new VisionStatus { GoneBack = 1 });
        Tick();

        Assert.True(_box.LastForMap()!.Number > late.Number);
    }

    [Fact]
    public void WhereTheStoreIsFullTheEditorIsOffThoughTheLearnerRuns()
    {
        _editor.Learner = ChildState.Running;
        Assert.Equal(EditorActivity.Watching, _editor.State.State);

        _editor.LearnerReason = "the store holds too much";

        Assert.Equal(EditorActivity.Off, _editor.State.State);
    }

    [Fact]
    public void AnOrderThatCannotBeCarriedOutIsAnsweredByTheLearnerAndTakenOut()
    {
        using var store = AdapterStore.Open(Settings().Store, _anchor);
        using var ledger = EditLedger.Open(store.LedgerPath);
        File.Delete(store.PathOf(StoreItem.Set, _first));
        _box.Post(new LearnerOrder(7, EditOrder.Revert, 2, 254, 190, IsSigned: true, 3));

        Assert.Null(new LearnerOrders(null!, store, ledger, _mailbox, _box).Step());

        Assert.Equal(MavResult.Denied, _box.AnswerTo(7)!.Result);
        Assert.Null(_box.Waiting());
        Assert.Equal(EditKind.Edit, ledger.Read().Last().Entry.Kind);
    }

    private void Tick()
    {
        _now += TimeSpan.FromSeconds(1);
        _editor.Tick(_now);
    }

    private static EditorAnswer Answer(Task<EditorAnswer> given)
    {
        Assert.True(given.IsCompletedSuccessfully);
        return given.Result;
    }

    private AgentSettings Settings() => new()
    {
        File = "test",
        State = Path.Combine(_folder.Path, "state"),
        Run = Path.Combine(_folder.Path, "run"),
        Model = new ModelSettings { Weights = "" },
        Camera = new CameraSettings { Source = "dir:///nowhere" },
        Autopilot = new AutopilotSettings { Link = "udpin:127.0.0.1:0" },
    };

    // Two edits that were kept.
    private string WriteStore()
    {
        using var store = AdapterStore.Open(Settings().Store, _anchor);
        using var ledger = EditLedger.Create(store.LedgerPath);
        var sets = new[] { AdapterSet.Empty(_anchor).Sha256, store.Save(Set(1)), store.Save(Set(2)) };
        for (var i = 1; i < sets.Length; i++)
        {
            ledger.Append(new EditEntry
            {
                Id = $"edit-{i}",
                Kind = EditKind.Edit,
                Zone = "class/traffic-cone",
                Verdict = LedgerVerdict.Kept,
                Reason = "a test",
                AdaptersSha256Before = sets[i - 1],
                AdaptersSha256After = sets[i],
                At = DateTimeOffset.UnixEpoch,
            });
            store.Activate(sets[i]);
        }

        return sets[1];
    }

    private static AdapterSet Set(int value) => new(
        new Dictionary<string, AdapterArray> { ["class/cone/logit.0.weight"] = new([1], [value]) }, _anchor);
}
