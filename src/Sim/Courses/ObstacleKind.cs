namespace DroneSeal.Sim;

/// <summary>A kind of thing that courses are made of.</summary>
/// <param name="Name">As in course files.</param>
/// <param name="ClassName">What a detector should call it; null for what is no object to it.</param>
/// <param name="IsSolid">Whether one can run into it.</param>
/// <param name="HeightMeters">Usual height, from bottom to top.</param>
/// <param name="WidthMeters">Usual width; of a tree, its trunk.</param>
/// <param name="LengthMeters">Usual length from front to back; zero to zero where it is as long as
/// wide.</param>
/// <param name="Designs">Its looks, by name; at least one.</param>
public sealed record ObstacleKind(
    string Name,
    string? ClassName,
    bool IsSolid,
    NumberRange HeightMeters,
    NumberRange WidthMeters,
    NumberRange LengthMeters,
    IReadOnlyList<string> Designs);
