using DroneSeal.Host.Ground;
using DroneSeal.Mavlink.Messages;
using DroneSeal.SelfEdit;
using EditOutcome = DroneSeal.Mavlink.Messages.EditOutcome;

namespace DroneSeal.Host.Agent;

/// <summary>The agent's editor, for operators: orders go to the learner's process; where none runs they are
/// carried out in the store. One thread.</summary>
/// <param name="settings">Checked.</param>
/// <param name="box">Where orders wait for the learner.</param>
internal sealed class AgentEditorControl(AgentSettings settings, OrderBox box) : IEditorControl, IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan _swapPatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _swapLook = TimeSpan.FromMilliseconds(100);

    private readonly StoreView _view = new(settings.Store);
    private readonly Queue<FlightOrder> _orders = new();
    private FlightOrder? _atLearner;
    private LearnerOrder? _posted;
    private TimeSpan _postedAt;
    private long _number = Environment.TickCount64;
    private (long Row, long GoneBack, TimeSpan Until)? _takenBack;
    private TimeSpan _swapLookAt;
    private string? _alarm;

    /// <summary>What the learner does; the agent knows.</summary>
    internal ChildState Learner { get; set; } = ChildState.Off;

    /// <summary>Why it does not run, or edits no more; empty where it does.</summary>
    internal string LearnerReason { get; set; } = "";

    public EditorState State => (_view.Book?.State ?? default) with
    {
        State = Learner != ChildState.Running || LearnerReason.Length > 0 ? EditorActivity.Off
            : _view.Book?.Edits.IsFrozen == true ? EditorActivity.Frozen
            : EditorActivity.Watching,
    };

    public IReadOnlyList<EditOutcome> Outcomes(ulong fromEditId, int most) =>
        _view.Book?.Outcomes(fromEditId, most) ?? [];

    public Task<EditorAnswer> Give(EditOrder order, ulong editId, GroundOperator by)
    {
        // The operator means what is in use now, not what an edit in the making may yet come to.
        var row = order == EditOrder.Revert && editId == 0
            ? (ulong)(_view.Book?.Edits.LastKept?.Sequence ?? 0) : editId;
        var given = new FlightOrder(order, row, by);
        _orders.Enqueue(given);
        return given.Answer;
    }

    /// <summary>Reads what is new; passes orders on and answers on.</summary>
    internal void Tick(TimeSpan now)
    {
        _view.Tick(now);
        ForgetOnceMore(now);
        if (_atLearner is not null)
        {
            Await(now);
        }
        else if (_orders.TryDequeue(out var order))
        {
            Carry(order, now);
        }
    }

    /// <summary>What operators must be told now; null where nothing is, and after it was taken.</summary>
    internal string? TakeAlarm() => Interlocked.Exchange(ref _alarm, null);

    public void Dispose() => _view.Dispose();

    private void Carry(FlightOrder order, TimeSpan now)
    {
        if (Learner == ChildState.Halted)
        {
            order.Reply(Later(order, $"editing pauses: {LearnerReason}"));
        }
        else if (Learner is ChildState.Running or ChildState.Starting)
        {
            _posted = new LearnerOrder(
                ++_number, order.Order, order.EditId, order.By.Address.SystemId, order.By.Address.ComponentId,
                order.By.IsSigned, order.By.LinkId);
            box.Post(_posted);
            (_atLearner, _postedAt) = (order, now);
        }
        else
        {
            Reply(order, InStore(order), now);
        }
    }

    private void Await(TimeSpan now)
    {
        var order = _atLearner!;
        if (box.AnswerTo(_posted!.Number) is { } answer)
        {
            _atLearner = null;
            Reply(order, new EditorAnswer(answer.Result, answer.EditId, answer.Text), now);
        }
        else if (now - _postedAt >= _patience || Learner == ChildState.GivenUp)
        {
            box.Withdraw();
            _atLearner = null;
            order.Reply(Later(order, "the learner did not answer"));
        }
    }

    private void Reply(FlightOrder order, EditorAnswer answer, TimeSpan now)
    {
        if (answer.Result == MavResult.Accepted && order.Order == EditOrder.Revert)
        {
            box.Tell(new MapOrder(++_number, (long)answer.EditId));
            var row = Math.Min((long)answer.EditId, _takenBack?.Row ?? long.MaxValue);
            _takenBack = (row, GoneBackInMailbox(), now + _swapPatience);
        }

        order.Reply(answer);
    }

    // Until vision has swapped the set it goes on telling what was just forgotten: once it has, flight's map
    // forgets again. One that does not within its time is told of, and waited for all the same.
    private void ForgetOnceMore(TimeSpan now)
    {
        if (_takenBack is not var (row, goneBack, until) || now < _swapLookAt)
        {
            return;
        }

        _swapLookAt = now + _swapLook;
        var vision = StatusFile.TryRead<VisionStatus>(new AgentFolder(settings.Run).StatusOf("vision"));
        var isBack = vision?.GoneBack >= goneBack;
        if (!isBack && now < until)
        {
            return;
        }

        box.Tell(new MapOrder(++_number, row));
        _takenBack = isBack ? null : (row, goneBack, TimeSpan.MaxValue);
        if (!isBack)
        {
            _alarm = $"edit {row} is taken back, but vision may still fly with it; it goes on trying";
        }
    }

    private long GoneBackInMailbox()
    {
        try
        {
            using var mailbox = AdapterMailbox.Open(new AgentFolder(settings.Run).Mailbox);
            return mailbox.TryRead(0, out var notice) ? notice.GoneBack : long.MaxValue;
        }
        catch (ProcessException)
        {
            return long.MaxValue;
        }
    }

    private EditorAnswer InStore(FlightOrder order)
    {
        try
        {
            using var editor = new StoreEditorControl(settings.Store, TimeProvider.System);
            var answer = editor.Give(order.Order, order.EditId, order.By).Result;
            if (answer.Result == MavResult.Accepted && order.Order is EditOrder.Revert or EditOrder.Release)
            {
                ActiveSet.Publish(settings, editor.Store, order.Order == EditOrder.Revert);
            }

            return answer;
        }
        catch (Exception fault) when (fault is StoreException or Ledger.LedgerException or ProcessException)
        {
            return Later(order, fault.Message);
        }
    }

    private static EditorAnswer Later(FlightOrder order, string words) =>
        new(MavResult.TemporarilyRejected, order.EditId, words);
}
