namespace DroneSeal.Host.FlyReport;

/// <summary>What a tape holds of one tenth of a second.</summary>
/// <param name="Seconds">When it began, since the flight's clock began.</param>
/// <param name="ClearanceMeters">Least distance from hull to face in it, below zero where it touched;
/// infinite where nothing stands.</param>
/// <param name="IsNearestBelieved">Whether the map held the nearest thing where it stands; null where nothing
/// was near.</param>
/// <param name="Believed">The map.</param>
internal sealed record TapeMoment(
    double Seconds, float ClearanceMeters, bool? IsNearestBelieved, IReadOnlyList<BelievedObstacle> Believed);
