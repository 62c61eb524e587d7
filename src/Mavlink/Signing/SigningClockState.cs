namespace DroneSeal.Mavlink.Signing;

/// <summary>What of a signing clock must outlive the process. Zeros where nothing was stored.</summary>
/// <param name="ReservedTo">No stamp up to this one may be sent again.</param>
/// <param name="ReachedAt">The clock when this was stored: what is a minute older than that stays
/// refused.</param>
public readonly record struct SigningClockState(ulong ReservedTo, ulong ReachedAt);
