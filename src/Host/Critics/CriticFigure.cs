namespace DroneSeal.Host.Critics;

/// <summary>How good some of the critics were on one course.</summary>
/// <param name="Critics">Which of them spoke.</param>
/// <param name="Objects">Objects that count.</param>
/// <param name="Taught">Findings that reach the bar and count.</param>
/// <param name="Right">Right ones among them.</param>
/// <param name="RecallAtTarget">Greatest recall at the course's required precision, whatever the bar.</param>
internal sealed record CriticFigure(string Critics, int Objects, int Taught, int Right, double RecallAtTarget)
{
    /// <summary>Right ones among those taught; null where nothing was.</summary>
    public double? Precision => Taught == 0 ? null : Right / (double)Taught;

    /// <summary>Lower end of Wilson's 95 % interval of the precision; frames are taken as independent, which
    /// neighbours are not.</summary>
    public double? PrecisionLow => Taught == 0 ? null : Wilson(Right, Taught);

    /// <summary>Objects that were taught; null where there was none.</summary>
    public double? Recall => Objects == 0 ? null : Right / (double)Objects;

    private static double Wilson(double right, double count)
    {
        const double z = 1.96;
        var share = right / count;
        var middle = share + (z * z / (2 * count));
        var half = z * Math.Sqrt(((share * (1 - share)) + (z * z / (4 * count))) / count);
        return (middle - half) / (1 + (z * z / count));
    }
}
