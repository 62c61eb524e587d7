namespace DroneSeal.Host.Agent;

/// <summary>How one adapter set has fared.</summary>
/// <param name="Sha256">The set.</param>
/// <param name="Attempts">Times it was begun since it last did well; one that is under way counts.</param>
/// <param name="IsAside">Whether it is set aside: it is not used any more.</param>
/// <param name="Reason">Why, or what it failed at last.</param>
internal sealed record SetTrial(string Sha256, int Attempts, bool IsAside, string Reason);
