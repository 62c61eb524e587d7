namespace DroneSeal.Host.Agent;

/// <summary>One thing that the self-test looked at.</summary>
/// <param name="Name">weights, golden frame, adapters, ledger or disk.</param>
/// <param name="IsPassed">Whether it is as it should be.</param>
/// <param name="IsNeeded">Whether the vehicle may not fly without it.</param>
/// <param name="Words">What was found.</param>
/// <param name="Milliseconds">That it took.</param>
internal sealed record SelfTestStep(
    string Name, bool IsPassed, bool IsNeeded, string Words, double Milliseconds);
