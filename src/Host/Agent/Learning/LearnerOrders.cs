using DroneSeal.Host.Ground;
using DroneSeal.Ledger;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;
using DroneSeal.SelfEdit;

namespace DroneSeal.Host.Agent;

/// <summary>Carries operators' orders out between two edits, on the learner's thread.</summary>
/// <param name="loop">The editor.</param>
/// <param name="store">Its store.</param>
/// <param name="ledger">Its ledger.</param>
/// <param name="mailbox">Where vision is told of another set.</param>
/// <param name="box">Where orders come from.</param>
internal sealed class LearnerOrders(
    SelfEditLoop loop, AdapterStore store, EditLedger ledger, AdapterMailbox mailbox, OrderBox box)
{
    private readonly StoreOrders _orders = new(store, ledger, TimeProvider.System);

    /// <summary>Whether an operator has frozen the editor; the ledger knows it across restarts.</summary>
    internal bool IsFrozen => _orders.Book.Edits.IsFrozen;

    /// <summary>Carries out what has come.</summary>
    /// <returns>The set that is in use after it; null where nothing changed.</returns>
    internal string? Step()
    {
        if (box.Waiting() is not { } order)
        {
            return null;
        }

        var by = new GroundOperator(
            new MavlinkAddress(order.SystemId, order.ComponentId), order.IsSigned, order.LinkId);
        var answer = Give(order, by);
        var isDone = answer.Result == MavResult.Accepted;
        var changed = isDone && order.Order is EditOrder.Revert or EditOrder.Release
            ? ActiveSet.Publish(mailbox, store, order.Order == EditOrder.Revert) : null;
        box.Answer(new LearnerAnswer(order.Number, answer.Result, answer.EditId, answer.Text));
        if (isDone && order.Order == EditOrder.Revert)
        {
            // After the answer: a learner that a full disk ends here must not find the order once more.
            loop.GoBack(store.LoadActive());
        }

        return changed;
    }

    // What ends the learner in the middle of an order would end the next one too: the order is answered
    // first.
    private EditorAnswer Give(LearnerOrder order, GroundOperator by)
    {
        try
        {
            return _orders.Give(order.Order, order.EditId, by);
        }
        catch (Exception fault) when (fault is StoreException or LedgerException)
        {
            box.Answer(
                new LearnerAnswer(order.Number, MavResult.TemporarilyRejected, order.EditId, fault.Message));
            throw;
        }
    }
}
