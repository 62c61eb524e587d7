namespace DroneSeal.Host.FlyReport;

/// <summary>An obstacle as the map believed in it at one instant.</summary>
/// <param name="Name">What it was taken for; empty where its sender named it nothing.</param>
/// <param name="North">Metres north of the start, of the middle.</param>
/// <param name="East">Metres east of the start.</param>
/// <param name="RadiusMeters">Half the width.</param>
/// <param name="IsByEdit">Whether it rests on an edit that is not released.</param>
internal sealed record BelievedObstacle(
    string Name, float North, float East, float RadiusMeters, bool IsByEdit);
