namespace DroneSeal.Vision.Evaluation;

/// <summary>When two spellings name one class: letters in any case; blanks, hyphens and underscores are the same.</summary>
public static class ClassNaming
{
    /// <summary>Whether both name the same class.</summary>
    public static bool AreSame(string first, string second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return string.Equals(Plain(first), Plain(second), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The class's place in a list of names, or -1.</summary>
    public static int IndexOf(IReadOnlyList<string> names, string name)
    {
        ArgumentNullException.ThrowIfNull(names);
        for (var i = 0; i < names.Count; i++)
        {
            if (AreSame(names[i], name))
            {
                return i;
            }
        }

        return -1;
    }

    private static string Plain(string name) => name.Trim().Replace('-', ' ').Replace('_', ' ');
}
