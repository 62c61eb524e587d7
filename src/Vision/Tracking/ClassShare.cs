namespace DroneSeal.Vision;

/// <summary>How much of a track's votes a class has.</summary>
/// <param name="ClassId">Row of the tracker's class table; -1 for none.</param>
/// <param name="Share">Of all its votes, 0..1.</param>
public readonly record struct ClassShare(int ClassId, float Share);
