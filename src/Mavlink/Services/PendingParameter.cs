namespace DroneSeal.Mavlink;

/// <summary>One parameter being read or set. Ask it after each tick; nothing is called back.</summary>
public sealed class PendingParameter
{
    internal PendingParameter(string name, double? wanted)
    {
        Name = name;
        Wanted = wanted;
    }

    /// <summary>The parameter's name.</summary>
    public string Name { get; }

    /// <summary>The value to set; null when it is only read.</summary>
    public double? Wanted { get; }

    /// <summary>What became of it so far.</summary>
    public ParameterOutcome Outcome { get; internal set; }

    /// <summary>Whether <see cref="Outcome"/> is final.</summary>
    public bool IsDone => Outcome != ParameterOutcome.Waiting;

    /// <summary>What the other side last said it holds; null before it said anything.</summary>
    public ParameterValue? Current { get; internal set; }

    /// <summary>The outcome in words.</summary>
    public string Words => Outcome switch
    {
        ParameterOutcome.Waiting => $"{Name}: no answer yet",
        ParameterOutcome.Done => $"{Name} is {Current!.Value.Value}",
        ParameterOutcome.Refused => $"{Name} stays at {Current!.Value.Value}; {Wanted} was asked for",
        _ => $"{Name}: no answer; there may be no such parameter",
    };

    internal TimeSpan DueAt { get; set; }

    internal int Attempts { get; set; }

    /// <summary>Whether the last thing sent was the value, so that reading it back comes next.</summary>
    internal bool IsToReadBack { get; set; }

    /// <summary>Whether the last thing sent was a question after a setting that was answered.</summary>
    internal bool IsSettingAnswered { get; set; }

    /// <summary>How often another value was read after an answered setting.</summary>
    internal int Refusals { get; set; }

    /// <summary>Whether what is held is what was asked for, in the precision of the wire.</summary>
    internal bool IsAsWanted(ParameterValue held, ParameterEncoding encoding) =>
        Wanted is not { } wanted || ParameterCodec.Held(wanted, held.Type, encoding).Equals(held.Value);
}
