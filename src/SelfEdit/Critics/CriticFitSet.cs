namespace DroneSeal.SelfEdit;

/// <summary>A folder of pictures for a fit.</summary>
/// <param name="Name">For the report.</param>
/// <param name="Images">The folder, or a file.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Labels">COCO-style labels; null where the set holds none of the class.</param>
public sealed record CriticFitSet(string Name, string Images, FitRole Role, string? Labels);
