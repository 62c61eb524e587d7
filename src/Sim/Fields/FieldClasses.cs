namespace DroneSeal.Sim;

/// <summary>Names of the kinds that the simulation knows. A field may add its own behind them.</summary>
public static class FieldClasses
{
    /// <summary>Name for an obstacle whose kind nobody gave; always row 0.</summary>
    public const string Unknown = "unknown";

    /// <summary>The table that every field starts with.</summary>
    public static IReadOnlyList<string> Known { get; } =
    [
        Unknown,
        "tree",
        "pole",
        "person",
        "car",
        "wall",
        "crate",
        "traffic-cone",
        "orange-barrel",
        "jersey-barrier",
        "hydrant",
    ];

    /// <summary>Row of a known kind; 0 when it is not known.</summary>
    public static int IdOf(string name)
    {
        for (var i = 0; i < Known.Count; i++)
        {
            if (string.Equals(Known[i], name, StringComparison.Ordinal))
            {
                return i;
            }
        }
        return 0;
    }
}
