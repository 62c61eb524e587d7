using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Host.Ground;

/// <summary>Takes operators' orders to the editor: obeys those that may be given, each once, and answers
/// all.</summary>
internal sealed class OrderDesk(MavlinkConnection connection, IEditorControl editor, GroundSettings settings)
{
    /// <summary>Most orders that may wait for their answer.</summary>
    internal const int MostUnderWay = 32;

    private const int MostListed = 20;
    private readonly OrderMemory _memory = new();
    private readonly List<(EditCommand Order, MavlinkAddress From, Task<EditorAnswer> Answer)> _underWay = [];

    /// <summary>Orders that were carried out.</summary>
    internal long Obeyed { get; private set; }

    /// <summary>Orders that came again.</summary>
    internal long Repeated { get; private set; }

    /// <summary>Orders that were refused for who gave them.</summary>
    internal long Refused { get; private set; }

    /// <summary>Edits that are still to be told.</summary>
    internal Queue<EditOutcome> ToTell { get; } = new();

    /// <summary>Takes an order that is meant for us; everything else is ignored.</summary>
    internal void Receive(in MavlinkFrame frame, TimeSpan now)
    {
        if (!frame.TryRead(out EditCommand order)
            || !connection.Self.IsMeantBy(new MavlinkAddress(order.TargetSystem, order.TargetComponent)))
        {
            return;
        }

        if (order.Order is EditOrder.List or EditOrder.Show)
        {
            connection.Send(Acknowledge(order, frame.Sender, Tell(order)), now);
            return;
        }

        var sender = frame.Sender;
        if (_memory.Find(sender, order.Nonce) is { } earlier && earlier.Order == order.Order)
        {
            Repeated++;
            connection.Send(earlier, now);
            return;
        }

        if (!_underWay.Exists(one => one.From == sender && one.Order.Nonce == order.Nonce))
        {
            var isSigned = settings.VerifiesSignatures && frame.IsSigned;
            var by = new GroundOperator(sender, isSigned, isSigned ? frame.SignatureLinkId : (byte)0);
            _underWay.Add((order, sender, Decide(order, by)));
            Tick(now);
        }
    }

    /// <summary>Sends the answers that orders under way have come to.</summary>
    internal void Tick(TimeSpan now)
    {
        for (var i = 0; i < _underWay.Count; i++)
        {
            var (order, from, task) = _underWay[i];
            if (!task.IsCompleted)
            {
                continue;
            }

            _underWay.RemoveAt(i--);
            Obeyed += task.Result.Result == MavResult.Accepted ? 1 : 0;
            var answer = Acknowledge(order, from, task.Result);
            _memory.Keep(from, order.Nonce, answer);
            connection.Send(answer, now);
        }
    }

    private Task<EditorAnswer> Decide(in EditCommand order, GroundOperator by)
    {
        if (by.IsSigned || settings.AllowsUnsigned)
        {
            return _underWay.Count < MostUnderWay
                ? editor.Give(order.Order, order.EditId, by)
                : Task.FromResult(new EditorAnswer(
                    MavResult.TemporarilyRejected, order.EditId, "too many orders wait for their answer"));
        }

        Refused++;
        return Task.FromResult(EditorAnswer.Denied(
            order.EditId, "only obeyed when signed, or from a link that the agent's settings allow"));
    }

    private EditorAnswer Tell(in EditCommand order)
    {
        var isOne = order.Order == EditOrder.Show;
        var edits = editor.Outcomes(order.EditId, isOne ? 1 : MostListed);
        if (isOne && (edits.Count == 0 || (order.EditId != 0 && edits[0].EditId != order.EditId)))
        {
            return EditorAnswer.Denied(order.EditId, $"there is no edit {order.EditId}");
        }

        ToTell.Clear();
        foreach (var edit in edits)
        {
            ToTell.Enqueue(edit);
        }

        return EditorAnswer.Done((ulong)edits.Count, isOne ? "" : $"{edits.Count} edits");
    }

    private static EditCommandAck Acknowledge(
        in EditCommand order, MavlinkAddress to, EditorAnswer answer) => new()
        {
            TargetSystem = to.SystemId,
            TargetComponent = to.ComponentId,
            Order = order.Order,
            Result = answer.Result,
            EditId = answer.EditId,
            Nonce = order.Nonce,
            Text = answer.Text,
        };
}
