namespace DroneSeal.Vision.Evaluation;

/// <summary>Object sizes that COCO reports apart, in square source pixels.</summary>
/// <param name="Name">As reported.</param>
/// <param name="Least">Smallest area in the range.</param>
/// <param name="Most">Largest area in the range.</param>
public sealed record AreaRange(string Name, double Least, double Most)
{
    /// <summary>Everything.</summary>
    public static AreaRange All { get; } = new("all", 0, 1e10);

    /// <summary>Up to 32 x 32.</summary>
    public static AreaRange Small { get; } = new("small", 0, 32 * 32);

    /// <summary>From 32 x 32 to 96 x 96.</summary>
    public static AreaRange Medium { get; } = new("medium", 32 * 32, 96 * 96);

    /// <summary>From 96 x 96.</summary>
    public static AreaRange Large { get; } = new("large", 96 * 96, 1e10);

    internal bool Holds(double area) => area >= Least && area <= Most;
}
