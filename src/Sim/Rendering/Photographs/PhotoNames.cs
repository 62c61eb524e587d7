namespace DroneSeal.Sim.Rendering;

/// <summary>Tells from its name what a photograph shows.</summary>
internal static class PhotoNames
{
    private const string OtherHydrant = "fire-hydrant";

    /// <summary>The kind that a file is named for: <c>person1.jpg</c>, <c>person/any.png</c>, <c>fire hydrant
    /// 2.jpg</c>.</summary>
    /// <param name="path">Within the folder.</param>
    /// <returns>Null where it is named for none: a background.</returns>
    internal static ObstacleKind? KindOf(string path)
    {
        var text = path.ToLowerInvariant().Replace(' ', '-').Replace('_', '-');
        if (IsNamed(text, OtherHydrant))
        {
            return ObstacleKinds.Hydrant;
        }
        return ObstacleKinds.All.FirstOrDefault(kind => IsNamed(text, kind.Name));
    }

    /// <summary>A carpet is no car.</summary>
    private static bool IsNamed(string text, string name) =>
        text.StartsWith(name, StringComparison.Ordinal) &&
        (text.Length == name.Length || !char.IsLetter(text[name.Length]));
}
