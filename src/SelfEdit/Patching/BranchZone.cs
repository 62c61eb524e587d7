using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>A class branch between its three forms: frozen towers, flat vector, adapter arrays.</summary>
internal static class BranchZone
{
    /// <summary>The start of a novel class: the frozen towers, no logit of its own, objectness as it is, boxes as they are.</summary>
    internal static float[] FromFrozen(ModelWeights weights)
    {
        var flat = new float[BranchLayout.Length];
        foreach (var parameter in BranchLayout.Parameters)
        {
            var target = flat.AsSpan(parameter.Offset, parameter.Length);
            if (weights.Values.TryGetValue("head." + parameter.Name, out var frozen))
            {
                frozen.CopyTo(target);
            }
            else if (parameter.Name.StartsWith("objectness", StringComparison.Ordinal))
            {
                target.Fill(1);
            }
            else if (parameter.Name == "colour.down.weight")
            {
                FillNormal(target);
            }
        }

        return flat;
    }

    // Any fixed projection will do, as long as it is the same one every time; nothing is made of it at first.
    private static void FillNormal(Span<float> target)
    {
        var random = new Random(57);
        foreach (ref var value in target)
        {
            var radius = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()));
            value = (float)(0.15 * radius * Math.Cos(2 * Math.PI * random.NextDouble()));
        }
    }

    /// <summary>The flat vector of a zone's arrays.</summary>
    /// <exception cref="VisionException">An array is missing or has another size.</exception>
    internal static float[] FromArrays(IReadOnlyDictionary<string, AdapterArray> arrays)
    {
        var flat = new float[BranchLayout.Length];
        foreach (var parameter in BranchLayout.Parameters)
        {
            if (!arrays.TryGetValue(parameter.Name, out var array) || array.Values.Length != parameter.Length)
            {
                throw new VisionException($"The class branch has no usable '{parameter.Name}': the adapter set was not written by this version.");
            }

            array.Values.CopyTo(flat.AsSpan(parameter.Offset));
        }

        return flat;
    }

    /// <summary>The zone's arrays.</summary>
    internal static Dictionary<string, AdapterArray> ToArrays(ReadOnlySpan<float> flat)
    {
        var arrays = new Dictionary<string, AdapterArray>(StringComparer.Ordinal);
        foreach (var parameter in BranchLayout.Parameters)
        {
            arrays[parameter.Name] = new(parameter.Shape, flat.Slice(parameter.Offset, parameter.Length).ToArray());
        }

        return arrays;
    }

    /// <summary>For each weight of the flat vector, whether it was not copied from a frozen tower.</summary>
    internal static bool[] HeadMask()
    {
        var isHead = new bool[BranchLayout.Length];
        foreach (var parameter in BranchLayout.Parameters.Where(parameter => !parameter.Name.Contains("conv.", StringComparison.Ordinal)))
        {
            isHead.AsSpan(parameter.Offset, parameter.Length).Fill(true);
        }

        return isHead;
    }
}
