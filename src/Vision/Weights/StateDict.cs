namespace DroneSeal.Vision;

/// <summary>Finds the model's arrays in what a checkpoint's pickle describes.</summary>
internal static class StateDict
{
    // Upstream keeps the averaged weights, which are the ones that fly, under "model"; others write the bare dict.
    private static readonly string[] _wrappers = ["model", "state_dict", "ema"];

    internal static IReadOnlyDictionary<string, PickledTensor> Find(object? root, string what)
    {
        if (root is not PickledDictionary dictionary)
        {
            throw TorchCheckpoint.Refused(what, "describes no dictionary of arrays");
        }

        foreach (var wrapper in _wrappers)
        {
            if (dictionary.Items.TryGetValue(wrapper, out var inner) && inner is PickledDictionary model)
            {
                dictionary = model;
                break;
            }
        }

        return dictionary.Items
            .Where(pair => !pair.Key.EndsWith("num_batches_tracked", StringComparison.Ordinal))
            .ToDictionary(
                pair => pair.Key,
                pair => pair.Value as PickledTensor ?? throw TorchCheckpoint.Refused(what, $"holds {pair.Key}, which is no array"),
                StringComparer.Ordinal);
    }
}
