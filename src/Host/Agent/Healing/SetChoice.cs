namespace DroneSeal.Host.Agent;

/// <summary>Which set is to be used, and why not another.</summary>
/// <param name="Sha256">The set; null: the base model, all adapters off.</param>
/// <param name="Source">active, previous, released or base.</param>
/// <param name="Remarks">What was wrong with those before it.</param>
internal sealed record SetChoice(string? Sha256, string Source, IReadOnlyList<string> Remarks);
