namespace DroneSeal.Flight;

/// <summary>What flight must know of a class of obstacles.</summary>
/// <param name="StandOffMeters">From the vehicle's hull to the obstacle's face, kept where there is
/// room.</param>
/// <param name="LeastHeightMeters">No obstacle of the class is taken for lower than this.</param>
/// <param name="MayBeOverflown">Whether going over one is allowed.</param>
/// <param name="DriftSigmaMeters">Standard deviation that its place gains in one second unseen.</param>
public readonly record struct ObstacleTraits(
    float StandOffMeters,
    float LeastHeightMeters,
    bool MayBeOverflown,
    float DriftSigmaMeters);
