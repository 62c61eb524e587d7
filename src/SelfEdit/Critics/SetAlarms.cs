namespace DroneSeal.SelfEdit;

/// <summary>What was raised in a set without the class.</summary>
/// <param name="Source">The set's name.</param>
/// <param name="Pictures">Pictures looked at, once for each fold's constants.</param>
/// <param name="Probabilities">Of everything raised.</param>
internal sealed record SetAlarms(string Source, int Pictures, IReadOnlyList<float> Probabilities)
{
    internal double At(float probability) =>
        Probabilities.Count(one => one >= probability) / (double)Math.Max(Pictures, 1);
}
