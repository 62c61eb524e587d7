using DroneSeal.Vision;

namespace DroneSeal.SelfEdit.Tests;

/// <summary>A folder that goes with the test, and small sets to put into it.</summary>
internal sealed class StoreFolder : IDisposable
{
    internal static readonly string Anchor = new('a', 64);

    internal string Path { get; } = Directory.CreateTempSubdirectory("droneseal-").FullName;

    internal string this[string name] => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);

    internal AdapterStore Open(StoreOptions? options = null) => AdapterStore.Open(Path, Anchor, options);

    /// <summary>A set with one array of this seed's noise.</summary>
    internal static AdapterSet Set(int seed, int length = 32) => new(
        new Dictionary<string, AdapterArray> { ["class/cone/logit.0.weight"] = Noise(seed, length) }, Anchor);

    internal static AdapterArray Noise(int seed, int length, float size = 1)
    {
        var random = new Random(seed);
        var values = Enumerable.Range(0, length).Select(_ => size * Normal(random));
        return new AdapterArray([length], [.. values]);
    }

    private static float Normal(Random random) =>
        MathF.Sqrt(-2 * MathF.Log(1 - random.NextSingle())) * MathF.Cos(2 * MathF.PI * random.NextSingle());
}
