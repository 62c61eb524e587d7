using DroneSeal.Vision;

namespace DroneSeal.Host.Benching;

/// <summary>A class branch as it stands before anything was learned: frozen towers, objectness, frozen boxes.</summary>
internal static class FreshBranch
{
    internal static AdapterSet Of(ModelWeights weights)
    {
        const string Zone = "class/bench/";
        var arrays = weights.Tensors
            .Where(pair => pair.Key.StartsWith("head.cls_convs.", StringComparison.Ordinal)
                || pair.Key.StartsWith("head.reg_convs.", StringComparison.Ordinal))
            .ToDictionary(
                pair => Zone + pair.Key["head.".Length..], pair => new AdapterArray(pair.Value.Shape, pair.Value.Values), StringComparer.Ordinal);
        for (var level = 0; level < FrozenFeatures.Strides.Length; level++)
        {
            arrays[$"{Zone}logit.{level}.weight"] = new AdapterArray([1, 128], new float[128]);
            arrays[$"{Zone}logit.{level}.bias"] = new AdapterArray([1], new float[1]);
            arrays[$"{Zone}objectness.{level}.weight"] = new AdapterArray([1], [1]);
            arrays[$"{Zone}box.{level}.weight"] = new AdapterArray([4, 64], new float[4 * 64]);
            arrays[$"{Zone}box.{level}.bias"] = new AdapterArray([4], new float[4]);
        }

        return new AdapterSet(arrays, weights.Sha256);
    }
}
