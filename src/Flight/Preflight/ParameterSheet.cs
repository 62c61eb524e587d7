namespace DroneSeal.Flight.Preflight;

/// <summary>The parameters that were read.</summary>
/// <param name="values">By name; null where the autopilot has none of that name or did not answer.</param>
public sealed class ParameterSheet(IReadOnlyDictionary<string, float?> values)
{
    /// <summary>A parameter's value; null where it is not known.</summary>
    public float? this[string name] => values.GetValueOrDefault(name);

    /// <summary>Whether a bit is set; false where the value is not known.</summary>
    public bool HasBit(string name, int bit) => this[name] is { } value && ((int)value & bit) != 0;
}
