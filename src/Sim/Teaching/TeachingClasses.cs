namespace DroneSeal.Sim.Teaching;

/// <summary>What a detector calls the kinds of obstacles.</summary>
public static class TeachingClasses
{
    /// <summary>The class of a kind: its own name with spaces; an orange wall is a wall.</summary>
    /// <returns>Null for what is no object: leaves and paint.</returns>
    public static string? NameOf(ObstacleKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return kind.ClassName is null ? null
            : kind == ObstacleKinds.Hydrant ? "fire hydrant"
            : kind.ClassName.Replace('-', ' ');
    }
}
