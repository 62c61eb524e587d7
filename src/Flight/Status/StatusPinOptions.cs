namespace DroneSeal.Flight.Status;

/// <summary>Where lamp, buzzer and switch are. All null: no such hardware.</summary>
public sealed record StatusPinOptions
{
    /// <summary>Number of the chip: N of <c>/dev/gpiochipN</c>.</summary>
    public int Chip { get; init; }

    /// <summary>Line of the lamp; high is on.</summary>
    public int? LedLine { get; init; }

    /// <summary>Line of the buzzer; high is on.</summary>
    public int? BuzzerLine { get; init; }

    /// <summary>
    /// Line of the arm switch, which closes it to ground to allow arming: a torn wire forbids. The chip's
    /// pull-up is used.
    /// </summary>
    public int? ArmInhibitLine { get; init; }

    /// <summary>Whether any line is named.</summary>
    public bool IsAnything => LedLine is not null || BuzzerLine is not null || ArmInhibitLine is not null;

    /// <summary>Everything wrong with these settings, one line each; empty when they can be used.</summary>
    public IEnumerable<string> Problems()
    {
        if (Chip < 0)
        {
            yield return $"Chip is {Chip}; it must not be negative.";
        }

        int[] lines = [.. new[] { LedLine, BuzzerLine, ArmInhibitLine }.OfType<int>()];
        if (lines.Any(line => line < 0))
        {
            yield return "A line must not be negative.";
        }

        if (lines.Distinct().Count() != lines.Length)
        {
            yield return "Lamp, buzzer and switch must be on different lines.";
        }
    }
}
