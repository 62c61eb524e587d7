namespace DroneSeal.Vision;

/// <summary>Names of the head's rows, as a weights file carries them.</summary>
/// <remarks>The head has 80 rows in every model; one that was taught fewer classes leaves the last rows spare.</remarks>
public static class ClassTable
{
    /// <summary>The key in a weights file's metadata; a file without it has COCO's classes.</summary>
    internal const string Key = "classes";

    private const string Spare = "spare ";

    /// <summary>Whether a name stands for a row that was never taught.</summary>
    public static bool IsSpare(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.StartsWith(Spare, StringComparison.Ordinal);
    }

    /// <summary>Names of all rows from those of the first ones; null for COCO's.</summary>
    internal static IReadOnlyList<string> Of(IReadOnlyList<string>? taught) => taught is null
        ? CocoClassNames.All
        : [.. taught, .. Enumerable.Range(taught.Count, FrozenFeatures.BaseClasses - taught.Count).Select(row => $"{Spare}{row}")];

    /// <summary>What a file says; null where it says nothing.</summary>
    /// <exception cref="VisionException">More names than rows, or one twice.</exception>
    internal static IReadOnlyList<string>? Read(IReadOnlyDictionary<string, string> metadata)
    {
        if (!metadata.TryGetValue(Key, out var text))
        {
            return null;
        }

        var names = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return names.Length is 0 or > FrozenFeatures.BaseClasses || names.Distinct(StringComparer.Ordinal).Count() < names.Length
            ? throw new VisionException(
                $"The weights file names {names.Length} classes; it must name 1 to {FrozenFeatures.BaseClasses}, each once.")
            : names;
    }

    /// <summary>The taught names, for a file.</summary>
    internal static string Write(IReadOnlyList<string> names) =>
        string.Join(',', names.Where(name => !IsSpare(name)));
}
