namespace DroneSeal.Vision;

/// <summary>One zone's arrays, with the checks that every user of them needs.</summary>
internal sealed class AdapterZone
{
    private readonly string _name;
    private readonly IReadOnlyDictionary<string, AdapterArray> _arrays;

    internal AdapterZone(string name, IReadOnlyDictionary<string, AdapterArray> arrays)
    {
        _name = name;
        _arrays = arrays;
    }

    /// <summary>Whether the zone is on.</summary>
    internal bool IsOn => _arrays.Count > 0;

    internal IReadOnlyDictionary<string, AdapterArray> Arrays => _arrays;

    /// <summary>An array's values.</summary>
    /// <exception cref="VisionException">It is missing, has another length, or holds what is not finite.</exception>
    internal float[] Values(string name, int length)
    {
        if (!_arrays.TryGetValue(name, out var array) || array.Values.Length != length)
        {
            throw new VisionException($"The zone {_name} has no {name} of {length} values: the adapter set is incomplete.");
        }

        return array.Values.All(float.IsFinite)
            ? array.Values
            : throw new VisionException($"The zone {_name} holds numbers in {name} that are not finite: go back to the set before it.");
    }

    /// <summary>The first of an array's sizes.</summary>
    internal int Rows(string name) =>
        _arrays.TryGetValue(name, out var array) && array.Shape.Count > 0 ? (int)array.Shape[0] : 0;
}
