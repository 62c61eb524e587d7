namespace DroneSeal.SelfEdit;

/// <summary>How a critic is fitted.</summary>
public sealed record CriticFitOptions
{
    /// <summary>Parts that the scenes are dealt into, in turn, in the order of their names.</summary>
    public int Folds { get; init; } = 3;

    /// <summary>Examples that the prior of the rules weighs. Large: few scenes must not undo what is
    /// known.</summary>
    public double PriorFirmness { get; init; } = 30;

    /// <summary>Times that the strongest wrong boxes are gathered anew.</summary>
    public int Rounds { get; init; } = 3;

    /// <summary>Precision that the operating point must have had on scenes not fitted on, 0..1.</summary>
    public double OperatingPrecision { get; init; } = 0.9;

    /// <summary>False alarms a picture that the operating point may cause in any set without the
    /// class.</summary>
    public double OperatingFalseAlarms { get; init; } = 0.03;

    /// <summary>Everything wrong with these settings, one line each; empty when they can be used.</summary>
    public IEnumerable<string> Problems()
    {
        if (Folds < 2)
        {
            yield return $"Folds is {Folds}; it must be at least 2.";
        }

        if (!(PriorFirmness > 0))
        {
            yield return $"PriorFirmness is {PriorFirmness}; it must be positive.";
        }

        if (Rounds < 1)
        {
            yield return $"Rounds is {Rounds}; it must be at least 1.";
        }

        if (!(OperatingPrecision is > 0 and < 1))
        {
            yield return $"OperatingPrecision is {OperatingPrecision}; it must be between 0 and 1.";
        }

        if (!(OperatingFalseAlarms >= 0))
        {
            yield return $"OperatingFalseAlarms is {OperatingFalseAlarms}; it must not be negative.";
        }
    }
}
