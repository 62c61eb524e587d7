namespace DroneSeal.SelfEdit;

/// <summary>One critic's word on one place.</summary>
/// <param name="Critic">Its name: <c>card</c>, <c>objectness</c>, <c>prototype</c>.</param>
/// <param name="LogOdds">Natural logarithm of the odds that it adds; positive speaks for the finding.</param>
/// <param name="Words">Why, for people: "orange, tapering upward, two white bands".</param>
public sealed record Evidence(string Critic, float LogOdds, string Words);
