using DroneSeal.Host.Ground;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Host.CourseFlights;

/// <summary>Carries operators' orders out at the boundary of a frame, on the thread that sees.</summary>
/// <param name="desk">Where they come from.</param>
/// <param name="eyes">Whose adapters they are about.</param>
/// <remarks>
/// While an edit is being computed beside, its store is not to be touched: a revert then takes its adapters
/// out of use at once, and is written down and answered when that edit is finished, which it takes back
/// too.
/// </remarks>
internal sealed class FrameOrders(FlightDesk desk, OwnEyes eyes)
{
    private FlightOrder? _waiting;

    /// <summary>Carries out what has come since the last frame.</summary>
    internal void Step(TimeSpan now)
    {
        var learner = eyes.Learner;
        while ((_waiting ?? Next()) is { } order)
        {
            _waiting = null;
            if (learner is null)
            {
                order.Reply(EditorAnswer.Denied(order.EditId, "nothing learns in this flight"));
            }
            else if (learner.IsResting)
            {
                Carry(order, learner);
            }
            else
            {
                _waiting = order;
                break;
            }
        }

        desk.Activity = learner?.Activity(now) ?? EditorActivity.Off;
    }

    private FlightOrder? Next()
    {
        if (!desk.TryTake(out var order))
        {
            return null;
        }

        if (order.Order != EditOrder.Revert || eyes.Learner is not { } learner)
        {
            return order;
        }

        // The operator means what is in use now, not what an edit in the making may yet come to.
        var row = order.EditId == 0 ? learner.InUseRow : (long)order.EditId;
        if (!learner.IsResting && learner.Kept.Before(row) is { } before)
        {
            eyes.GoBack(before.Set, before.Row, isReleased: false);
        }

        return order with { EditId = (ulong)row };
    }

    private void Carry(FlightOrder order, FlightLearner learner)
    {
        var (answer, isReleased) = learner.Obey(order);
        if (answer.Result == MavResult.Accepted && order.Order is EditOrder.Revert or EditOrder.Release)
        {
            eyes.GoBack(learner.Active, learner.InUseRow, isReleased);
            desk.MapOrders.Enqueue((order.Order, (long)answer.EditId));
        }

        order.Reply(answer);
    }
}
