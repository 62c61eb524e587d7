using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Mavlink;

/// <summary>One command on its way to an answer. Ask it after each tick; nothing is called back.</summary>
public sealed class PendingCommand
{
    internal PendingCommand(in CommandLong command)
    {
        Long = command;
        Command = command.Command;
    }

    internal PendingCommand(in CommandInt command)
    {
        Int = command;
        IsInt = true;
        Command = command.Command;
    }

    /// <summary>Which command.</summary>
    public MavCommand Command { get; }

    /// <summary>What became of it so far.</summary>
    public CommandOutcome Outcome { get; internal set; }

    /// <summary>Whether <see cref="Outcome"/> is final.</summary>
    public bool IsDone => Outcome is not (CommandOutcome.Waiting or CommandOutcome.InProgress);

    /// <summary>Whether it was accepted.</summary>
    public bool IsAccepted => Outcome == CommandOutcome.Accepted;

    /// <summary>Percent done, as last told; null when never told.</summary>
    public byte? ProgressPercent { get; internal set; }

    /// <summary>The answer's second value; its meaning depends on the command.</summary>
    public int ResultParam2 { get; internal set; }

    /// <summary>How often it was sent.</summary>
    public int Sent { get; internal set; }

    /// <summary>From the first sending to the final answer; null before that, or without one.</summary>
    public TimeSpan? Took { get; internal set; }

    /// <summary>The outcome in words, with the command's name.</summary>
    public string Words => $"{Command}: {CommandWords.Of(this)}";

    internal CommandLong Long { get; }

    internal CommandInt Int { get; }

    internal bool IsInt { get; }

    internal MavResult? Result { get; set; }

    internal bool IsCancelling { get; set; }

    /// <summary>When it was first sent; null while it waits for its turn.</summary>
    internal TimeSpan? FirstSentAt { get; set; }

    /// <summary>When to send again, or to give up.</summary>
    internal TimeSpan DueAt { get; set; }

    internal int RetriesLeft { get; set; } = CommandExchange.Retries;
}
