using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace DroneSeal.SelfEdit;

/// <summary>One mapping of a YAML file. Collects what is wrong instead of stopping at the first
/// fault.</summary>
internal sealed class YamlSection
{
    private readonly YamlMappingNode _node;
    private readonly string _where;
    private readonly List<string> _faults;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    internal YamlSection(YamlMappingNode node, string where, List<string> faults)
    {
        _node = node;
        _where = where;
        _faults = faults;
    }

    internal long Line => _node.Start.Line;

    internal bool Has(string key) => Find(key) is not null;

    internal string Text(string key)
    {
        if (Find(key) is YamlScalarNode { Value.Length: > 0 } scalar)
        {
            return scalar.Value;
        }

        Fault(Find(key)?.Start.Line ?? Line, $"{_where}{key} is missing or no text");
        return "";
    }

    internal float Number(string key, float least, float greatest, float? otherwise = null)
    {
        var node = Find(key);
        if (node is null && otherwise is { } value)
        {
            return value;
        }

        if (node is null)
        {
            Fault(Line, $"{_where}{key} is missing");
            return least;
        }

        return Value(node, key, least, greatest);
    }

    internal float[] Numbers(string key, int count, float least, float greatest)
    {
        var values = Find(key) is YamlSequenceNode list
            ? list.Children.Select(child => Value(child, key, least, greatest)).ToArray()
            : [];
        if (values.Length != count)
        {
            Fault(Find(key)?.Start.Line ?? Line, $"{_where}{key} must be a list of {count} numbers");
            return new float[count];
        }

        return values;
    }

    internal IEnumerable<YamlNode> List(string key)
    {
        switch (Find(key))
        {
            case YamlSequenceNode list when list.Children.Count > 0:
                return list.Children;
            case var node:
                Fault(node?.Start.Line ?? Line, $"{_where}{key} must be a list with at least one entry");
                return [];
        }
    }

    internal YamlSection? Section(string key)
    {
        var node = Find(key);
        if (node is null)
        {
            Fault(Line, $"{_where}{key} is missing");
            return null;
        }

        return Child(node, $"{_where}{key}.");
    }

    internal YamlSection? Child(YamlNode node, string where)
    {
        if (node is YamlMappingNode mapping)
        {
            return new YamlSection(mapping, where, _faults);
        }

        Fault(node.Start.Line, $"{where.TrimEnd('.')} must be a section with named entries");
        return null;
    }

    internal float Value(YamlNode node, string key, float least, float greatest)
    {
        var text = (node as YamlScalarNode)?.Value;
        if (float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && value >= least && value <= greatest)
        {
            return value;
        }

        var given = text ?? "no number";
        var problem = $"{_where}{key} is {given}; it must be {least}..{greatest}";
        Fault(node.Start.Line, problem);
        return least;
    }

    /// <summary>Names the entries that nobody asked for: most are misspellings.</summary>
    internal void End()
    {
        foreach (var key in _node.Children.Keys)
        {
            if (key is YamlScalarNode { Value: { } name } && !_asked.Contains(name))
            {
                Fault(key.Start.Line, $"{_where}{name} is not known");
            }
        }
    }

    internal void Fault(long line, string problem) => _faults.Add($"line {line}: {problem}");

    private YamlNode? Find(string key)
    {
        _asked.Add(key);
        return _node.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;
    }
}
