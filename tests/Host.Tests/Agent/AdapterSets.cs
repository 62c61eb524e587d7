using DroneSeal.SelfEdit;
using DroneSeal.Vision;

namespace DroneSeal.Host.Tests.Agent;

/// <summary>Small adapter sets and stores of them.</summary>
internal static class AdapterSets
{
    internal static string Anchor { get; } = new('a', 64);

    internal static AdapterSet Make(float value) => new(
        new Dictionary<string, AdapterArray> { ["domain/scale"] = new([2], [value, -value]) }, Anchor);

    /// <summary>A store in which these were activated, one after the other.</summary>
    /// <returns>Their hashes.</returns>
    internal static string[] Fill(string folder, params float[] values)
    {
        using var store = AdapterStore.Open(folder, Anchor);
        return [.. values.Select(value =>
        {
            var sha256 = store.Save(Make(value));
            store.Activate(sha256);
            return sha256;
        })];
    }
}
