using DroneSeal.Mavlink;

namespace DroneSeal.Flight.Autopilot;

/// <summary>Something that the autopilot was asked to do. Look at it after each tick.</summary>
/// <remarks>
/// A refusal waits a little for the autopilot's own words: they come as texts shortly before or after the
/// answer.
/// </remarks>
public sealed class AutopilotRequest
{
    private static readonly TimeSpan _textsBefore = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan _textsAfter = TimeSpan.FromMilliseconds(300);

    private readonly AutopilotWords _words;
    private TimeSpan? _refusedAt;

    internal AutopilotRequest(string what, PendingCommand command, AutopilotWords words, TimeSpan at)
    {
        What = what;
        At = at;
        Command = command;
        _words = words;
    }

    /// <summary>The wish, in words: "arm".</summary>
    public string What { get; }

    /// <summary>When it was first sent.</summary>
    public TimeSpan At { get; }

    /// <summary>What became of it.</summary>
    public RequestState State { get; private set; }

    /// <summary>Whether the autopilot never answered.</summary>
    public bool IsUnanswered => Command.Outcome == CommandOutcome.TimedOut;

    /// <summary>Why it was refused: the autopilot's own words where it gave any, and the kind of its answer.
    /// Empty before.</summary>
    public string Words { get; private set; } = "";

    internal PendingCommand Command { get; }

    internal void Tick(TimeSpan now)
    {
        if (State != RequestState.Pending || !Command.IsDone)
        {
            return;
        }

        if (Command.IsAccepted)
        {
            State = RequestState.Accepted;
            return;
        }

        _refusedAt ??= now;
        if (now - _refusedAt >= _textsAfter)
        {
            var reasons = _words.ReasonsSince(At - _textsBefore);
            Words = reasons.Length > 0 ? $"\"{reasons}\" ({Command.Words})" : Command.Words;
            State = RequestState.Refused;
        }
    }
}
