namespace DroneSeal.Flight.Preflight;

/// <summary>One setting of the autopilot that should be another.</summary>
/// <param name="Name">Of the parameter.</param>
/// <param name="Value">What it is; null where the autopilot has no such parameter or did not answer.</param>
/// <param name="SetTo">What it should be.</param>
/// <param name="Level">How grave it is.</param>
/// <param name="Why">What it does to a flight, in words.</param>
public sealed record ParameterAdvice(string Name, float? Value, float SetTo, AdviceLevel Level, string Why)
{
    /// <summary>Whether the preflight may set it: it takes effect at once, and only while we fly.</summary>
    public bool IsSettable { get; init; }

    /// <summary>What is wrong, what to set, and why.</summary>
    public string Words
    {
        get
        {
            var value = Value is { } known ? $"is {known:0.###}" : "is not there";
            return $"{Name} {value}, set it to {SetTo:0.###}: {Why}";
        }
    }

    /// <summary>One line for people.</summary>
    public override string ToString() => $"{Level}: {Words}";
}
