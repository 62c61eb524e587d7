using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Host.Ground;

/// <summary>Takes operators' orders to the editor: obeys those that may be given, each once, and answers
/// all.</summary>
internal sealed class OrderDesk(MavlinkConnection connection, IEditorControl editor, GroundSettings settings)
{
    private const int MostListed = 20;
    private readonly OrderMemory _memory = new();

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

        if (_memory.Find(frame.Sender, order.Nonce) is { } earlier && earlier.Order == order.Order)
        {
            Repeated++;
            connection.Send(earlier, now);
            return;
        }

        var isSigned = settings.VerifiesSignatures && frame.IsSigned;
        var by = new GroundOperator(frame.Sender, isSigned, isSigned ? frame.SignatureLinkId : (byte)0);
        var answer = Acknowledge(order, frame.Sender, Decide(order, by));
        _memory.Keep(frame.Sender, order.Nonce, answer);
        connection.Send(answer, now);
    }

    private EditorAnswer Decide(in EditCommand order, GroundOperator by)
    {
        if (!by.IsSigned && !settings.AllowsUnsigned)
        {
            Refused++;
            return EditorAnswer.Denied(
                order.EditId, "only obeyed when signed, or from a link that the agent's settings allow");
        }

        var answer = order.Order switch
        {
            EditOrder.Revert => editor.Revert(order.EditId, by),
            EditOrder.Freeze => editor.Freeze(by),
            EditOrder.Thaw => editor.Thaw(by),
            EditOrder.Release => editor.Release(order.EditId, by),
            _ => new EditorAnswer(MavResult.Unsupported, order.EditId, "no such order"),
        };
        Obeyed += answer.Result == MavResult.Accepted ? 1 : 0;
        return answer;
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
