using DroneSeal.GroundStation.Vehicles;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.GroundStation.Sessions;

/// <summary>Gives the autopilot one command and sees it through: until its state shows it, it says no, or
/// time is up.</summary>
/// <remarks>Only for commands that may be given again without harm. An answer can be lost where the command
/// was not, so the state that it leads to counts as much as the answer, and is looked at before every
/// repetition.</remarks>
internal sealed class VehicleOrder
{
    // The autopilot's words on a refusal come beside the answer, not in it.
    private static readonly TimeSpan _wordsTime = TimeSpan.FromSeconds(0.8);

    private static readonly TimeSpan _askEvery = TimeSpan.FromSeconds(0.7);

    // The new state may come a little before the answer.
    private static readonly TimeSpan _lateAnswer = TimeSpan.FromSeconds(0.5);
    private readonly Station _station;
    private readonly Vehicle _vehicle;
    private readonly TimeSpan _began;
    private readonly CommandExchange _exchange;
    private TimeSpan _stateTime = TimeSpan.FromSeconds(3);

    internal VehicleOrder(Station station, Vehicle vehicle)
    {
        _station = station;
        _vehicle = vehicle;
        _began = station.Now;
        var component = vehicle.AutopilotComponent!;
        _exchange = new CommandExchange(component.Link!.Connection, component.Address);
    }

    /// <summary>Gives the command.</summary>
    /// <param name="command">Safe to repeat.</param>
    /// <param name="isShown">Whether the vehicle's state shows it done.</param>
    /// <param name="stateTime">How long after a yes the state may take to show it; null for three
    /// seconds.</param>
    internal OrderResult Give(in CommandLong command, Func<bool> isShown, TimeSpan? stateTime = null)
    {
        var wanted = command;
        _stateTime = stateTime ?? _stateTime;
        var deadline = _station.Deadline();
        _station.Links.FrameCame += Receive;
        try
        {
            return Run(wanted, isShown, deadline);
        }
        finally
        {
            _station.Links.FrameCame -= Receive;
        }
    }

    private OrderResult Run(in CommandLong command, Func<bool> isShown, TimeSpan deadline)
    {
        var pending = _exchange.Send(command, _station.Now);
        var sent = 0;
        while (true)
        {
            _station.WaitUntil(() => Tick(pending) || isShown(), deadline);
            if (isShown())
            {
                var isAnswered = _station.WaitUntil(() => pending.IsDone, _station.Now + _lateAnswer);
                return Result(
                    OrderOutcome.Done,
                    isAnswered ? "" : "its state shows it; the answer was lost",
                    pending,
                    sent);
            }

            if (pending.IsAccepted)
            {
                return AfterAcceptance(isShown, deadline, pending, sent);
            }

            if (pending.IsDone && pending.Outcome != CommandOutcome.TimedOut)
            {
                HearReasons();
                return Result(OrderOutcome.Refused, WordsOf(pending), pending, sent);
            }

            if (_station.Now >= deadline)
            {
                return Result(OrderOutcome.NoAnswer, Silence(pending, sent), pending, sent);
            }

            sent += pending.Sent;
            pending = _exchange.Send(command, _station.Now);
        }
    }

    private OrderResult AfterAcceptance(
        Func<bool> isShown, TimeSpan deadline, PendingCommand pending, int sent)
    {
        var until = _station.Now + _stateTime < deadline ? _station.Now + _stateTime : deadline;
        while (_station.Now < until)
        {
            var next = _station.Now + _askEvery;
            if (_station.WaitUntil(isShown, next < until ? next : until))
            {
                return Result(OrderOutcome.Done, "", pending, sent);
            }

            AskForState();
        }

        return Result(
            OrderOutcome.NotShown, "it was accepted, but the vehicle's state does not show "
                + "it", pending, sent);
    }

    // The heartbeat that shows it may be lost, or be a while away.
    private void AskForState()
    {
        var component = _vehicle.AutopilotComponent!;
        component.Link!.Connection.Send(
            new CommandLong
            {
                TargetSystem = component.Address.SystemId,
                TargetComponent = component.Address.ComponentId,
                Command = MavCommand.RequestMessage,
                Param1 = Heartbeat.MessageId,
            },
            _station.Now);
    }

    private void HearReasons()
    {
        var before = _vehicle.Alerts.Count;
        var isSaid = _vehicle.Alerts.Since(_began).Any();
        _station.WaitUntil(
            () => isSaid || _vehicle.Alerts.Count > before, _station.Now + _wordsTime);
    }

    private OrderResult Result(OrderOutcome outcome, string words, PendingCommand pending, int sent)
    {
        string[] said =
        [
            .. _vehicle.Alerts.Since(_began).Where(alert => alert.Source == "autopilot")
                .Select(alert => alert.Text).Distinct(),
        ];
        return new OrderResult(outcome, words, said, sent + pending.Sent, _station.Now - _began);
    }

    private string Silence(PendingCommand pending, int sent)
    {
        var heard = _station.Now - _vehicle.HeardAt;
        var times = sent + pending.Sent;
        return _vehicle.IsLost(_station.Now)
            ? $"the link is lost: nothing was heard for {heard.TotalSeconds:0.0} s; sent {times} times, "
                + "whether it was done is not known"
            : $"no answer to {times} sendings, though the vehicle is heard; whether it was done is not known";
    }

    private static string WordsOf(PendingCommand pending) =>
        pending.Words[(pending.Words.IndexOf(':', StringComparison.Ordinal) + 2)..];

    private bool Tick(PendingCommand pending)
    {
        _exchange.Tick(_station.Now);
        return pending.IsDone;
    }

    private void Receive(in MavlinkFrame frame, Links.GroundLink link, TimeSpan now) =>
        _exchange.Receive(frame, now);
}
