using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Mavlink;

/// <summary>Outcomes of commands for people.</summary>
internal static class CommandWords
{
    internal static string Of(PendingCommand command) => command.Outcome switch
    {
        CommandOutcome.Waiting when command.IsCancelling => "is being cancelled",
        CommandOutcome.Waiting => command.Sent == 0 ? "waits for its turn" : "sent, no answer yet",
        CommandOutcome.InProgress =>
            command.ProgressPercent is { } percent ? $"in progress, {percent} %" : "in progress",
        CommandOutcome.Accepted => "accepted",
        CommandOutcome.TemporarilyRejected => "temporarily rejected: possible, but not in the present state",
        CommandOutcome.Denied => command.Result == MavResult.NotInControl
            ? "denied: another ground station is in control"
            : "denied: not allowed, or its values are wrong",
        CommandOutcome.Unsupported => Unsupported(command.Result),
        CommandOutcome.Failed => command.Result is { } result && result != MavResult.Failed
            ? $"failed with result {(byte)result}"
            : "failed: it was tried and went wrong",
        CommandOutcome.Cancelled => "cancelled",
        _ => $"no answer after {command.Sent} attempts; whether it was done is not known",
    };

    internal static CommandOutcome OutcomeOf(MavResult result) => result switch
    {
        MavResult.Accepted => CommandOutcome.Accepted,
        MavResult.TemporarilyRejected => CommandOutcome.TemporarilyRejected,
        MavResult.Denied or MavResult.NotInControl => CommandOutcome.Denied,
        MavResult.Unsupported or MavResult.CommandLongOnly or MavResult.CommandIntOnly
            or MavResult.CommandUnsupportedMavFrame => CommandOutcome.Unsupported,
        MavResult.InProgress => CommandOutcome.InProgress,
        MavResult.Cancelled => CommandOutcome.Cancelled,
        _ => CommandOutcome.Failed,
    };

    private static string Unsupported(MavResult? result) => result switch
    {
        MavResult.CommandLongOnly => "unsupported in this form: only as COMMAND_LONG",
        MavResult.CommandIntOnly => "unsupported in this form: only as COMMAND_INT",
        MavResult.CommandUnsupportedMavFrame => "unsupported in this coordinate frame",
        _ => "unsupported: the other side does not know it",
    };
}
