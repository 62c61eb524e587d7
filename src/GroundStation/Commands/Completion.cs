using System.CommandLine;

namespace DroneSeal.GroundStation.Commands;

/// <summary>What may follow on a command line.</summary>
internal static class Completion
{
    /// <summary>Words that the last one may become, whatever its case. Options come where a dash was typed,
    /// or where there is nothing else; none come where a file is meant.</summary>
    /// <param name="root">All commands.</param>
    /// <param name="line">Up to the cursor, with the program's name.</param>
    internal static IReadOnlyList<string> Of(RootCommand root, string line)
    {
        var typed = line.TrimStart();
        var afterName = typed.IndexOf(' ', StringComparison.Ordinal) + 1;
        var rest = afterName > 0 ? typed[afterName..] : "";
        var words = rest.Split(' ');
        var word = words[^1];
        var parsed = root.Parse(rest);
        var all = parsed.GetCompletions(rest.Length)
            .Select(item => item.InsertText ?? item.Label).Distinct()
            .Where(text => text.StartsWith(word, StringComparison.OrdinalIgnoreCase)).ToList();
        var others = all.FindAll(text => !IsOption(text));
        var isValue = words.Length > 1 && words[^2].StartsWith('-');
        return word.StartsWith('-') ? all
            : others.Count > 0 || isValue || TakesFile(parsed) ? others
            : all.FindAll(text => text.StartsWith('-'));
    }

    // "/?" and "/h" are help.
    private static bool IsOption(string word) => word.StartsWith('-') || word.StartsWith('/');

    private static bool TakesFile(ParseResult parsed) =>
        parsed.CommandResult.Command.Arguments.Any(argument => argument.ValueType == typeof(FileInfo));
}
