using System.Globalization;
using DroneSeal.GroundStation.Output;

namespace DroneSeal.GroundStation.Parameters;

/// <summary>Files of parameters. Writes "NAME,VALUE" lines, which Mission Planner and MAVProxy read; reads
/// those, "NAME VALUE", and QGroundControl's five columns.</summary>
internal static class ParameterFile
{
    private static readonly char[] _between = [',', ' ', '\t', '='];

    /// <summary>Writes a file by a rename, so that no half file is seen.</summary>
    internal static void Write(string path, string title, ParameterSet values)
    {
        var lines = values.Values.Select(value => $"{value.Key},{Number.Exact(value.Value)}");
        var unfinished = path + ".unfinished";
        File.WriteAllLines(unfinished, lines.Prepend($"# {title}"));
        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="GroundException">A line is not understood.</exception>
    internal static ParameterSet Read(string path)
    {
        var values = new List<KeyValuePair<string, double>>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            var parts = line.Split('#')[0].Split(
                _between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (parts.Length == 0)
            {
                continue;
            }

            // QGroundControl puts system and component in front and the type behind.
            var at = parts.Length == 5 ? 2 : 0;
            var isValue = parts.Length > at + 1 && double.TryParse(
                parts[at + 1], NumberStyles.Float, CultureInfo.InvariantCulture, out _);
            values.Add(isValue
                ? new(parts[at].ToUpperInvariant(), double.Parse(parts[at + 1], CultureInfo.InvariantCulture))
                : throw new GroundException(
                    ExitCode.BadInput, $"{path}, line {number}: expected NAME,VALUE, found '{line.Trim()}'"));
        }

        return new ParameterSet(values);
    }
}
