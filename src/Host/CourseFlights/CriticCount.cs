namespace DroneSeal.Host.CourseFlights;

/// <summary>What a critic said against ground truth, at its operating point.</summary>
/// <param name="Name">Of the critic; "all" for them together.</param>
/// <param name="Right">Findings on a thing of the class at IoU 0.5.</param>
/// <param name="Wrong">Findings on anything else.</param>
/// <param name="Missed">Things of the class that were to be found and were not.</param>
internal sealed record CriticCount(string Name, int Right, int Wrong, int Missed)
{
    /// <summary>Right over all findings, 0..1; null without findings.</summary>
    public double? Precision => Right + Wrong > 0 ? (double)Right / (Right + Wrong) : null;

    /// <summary>Right over all that was to be found, 0..1; null where nothing was.</summary>
    public double? Recall => Right + Missed > 0 ? (double)Right / (Right + Missed) : null;
}
