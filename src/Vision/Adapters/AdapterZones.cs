namespace DroneSeal.Vision;

/// <summary>The zones that an adapter set may hold and the names of their arrays.</summary>
public static class AdapterZones
{
    /// <summary>
    /// Low-rank correction of the base class logits from the class tower: <c>down.weight [R, 64]</c>,
    /// <c>up.weight [80, R]</c>.
    /// </summary>
    public const string Recognition = "recognition";

    /// <summary>Correction of the raw base boxes from the box tower: <c>K.weight [4, 64]</c>, <c>K.bias [4]</c> a level.</summary>
    public const string Localisation = "localisation";

    /// <summary>
    /// Scale and shift of the towers' outputs, after which the base answers are taken again:
    /// <c>cls.K.scale</c>, <c>cls.K.shift</c>, <c>reg.K.scale</c>, <c>reg.K.shift</c>, each <c>[64]</c> a level.
    /// </summary>
    public const string Domain = "domain";

    private const string Class = "class/";

    /// <summary>The zone of a novel class.</summary>
    public static string ForClass(string name) => Class + name;

    /// <summary>Whether an array's full name lies in a zone that is known.</summary>
    public static bool IsKnown(string arrayName)
    {
        ArgumentNullException.ThrowIfNull(arrayName);
        return arrayName.StartsWith(Class, StringComparison.Ordinal)
            || arrayName.StartsWith(Recognition + "/", StringComparison.Ordinal)
            || arrayName.StartsWith(Localisation + "/", StringComparison.Ordinal)
            || arrayName.StartsWith(Domain + "/", StringComparison.Ordinal);
    }
}
