using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace DroneSeal.Host.Agent;

/// <summary>One section of the settings: hands out its values and notes every fault with its line. Never
/// throws.</summary>
internal sealed class SettingSection
{
    private readonly YamlMappingNode _map;
    private readonly SettingKey[] _keys;
    private readonly string _name;
    private readonly Action<long, string> _fault;

    internal SettingSection(YamlMappingNode map, string name, SettingKey[] keys, Action<long, string> fault)
    {
        (_map, _name, _keys, _fault) = (map, name, keys, fault);
        ReportUnknown();
        foreach (var key in keys.Where(key => key.IsNeeded && Node(key.Name) is null))
        {
            fault(map.Start.Line, $"{name} needs {key.Name}: {key.Help}");
        }
    }

    internal long LineOf(string key) => Node(key)?.Start.Line ?? _map.Start.Line;

    internal bool Has(string key) => Node(key) is not null;

    internal string? Text(string key)
    {
        if (Node(key) is not { } node)
        {
            return null;
        }

        if (node is YamlScalarNode { Value: { Length: > 0 } word })
        {
            return word;
        }

        _fault(node.Start.Line, $"{key} must be words");
        return null;
    }

    internal double? Number(string key) => Node(key) is { } node ? Number(node, Key(key)) : null;

    internal TimeSpan? Seconds(string key) => Number(key) is { } value ? TimeSpan.FromSeconds(value) : null;

    internal TimeSpan? Milliseconds(string key) =>
        Number(key) is { } value ? TimeSpan.FromMilliseconds(value) : null;

    internal int? Whole(string key) => Node(key) is { } node ? Whole(node, Key(key)) : null;

    internal bool? Flag(string key)
    {
        var text = Text(key);
        if (text is null or "true" or "false")
        {
            return text is null ? null : text == "true";
        }

        _fault(LineOf(key), $"{key} is '{text}'; it must be true or false");
        return null;
    }

    internal string? Choice(string key)
    {
        var word = Text(key);
        var known = Key(key).Choices!;
        if (word is null || known.Contains(word))
        {
            return word;
        }

        _fault(LineOf(key), $"{key} has no '{word}'; it is one of {string.Join(", ", known)}");
        return null;
    }

    internal IReadOnlyList<int>? Wholes(string key)
    {
        if (Node(key) is not { } node)
        {
            return null;
        }

        if (node is YamlSequenceNode list)
        {
            return [.. list.Children.Select(child => Whole(child, Key(key))).OfType<int>()];
        }

        _fault(node.Start.Line, $"{key} must be a list, for example [0, 1]");
        return null;
    }

    /// <summary>A section; an empty one where it is left out, so that only what it needs is missed.</summary>
    internal SettingSection? Section(string key)
    {
        var keys = SettingKeys.Sections[Key(key).Of ?? key];
        switch (Node(key))
        {
            case null:
                return null;
            case YamlMappingNode map:
                return new SettingSection(map, key, keys, _fault);
            case var other:
                _fault(other.Start.Line, $"{key} must be a section with keys {Names(keys)}");
                return null;
        }
    }

    private static string Names(SettingKey[] keys) => string.Join(", ", keys.Select(key => key.Name));

    private static string Show(double value) => value.ToString(CultureInfo.InvariantCulture);

    private void ReportUnknown()
    {
        foreach (var node in _map.Children.Keys)
        {
            var name = (node as YamlScalarNode)?.Value ?? node.ToString();
            if (!_keys.Any(key => key.Name == name))
            {
                _fault(node.Start.Line, $"{_name} has no key '{name}'; it has {Names(_keys)}");
            }
        }
    }

    private SettingKey Key(string name) => Array.Find(_keys, key => key.Name == name)!;

    private YamlNode? Node(string key) =>
        _map.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;

    private int? Whole(YamlNode node, SettingKey key)
    {
        if (Number(node, key) is not { } value)
        {
            return null;
        }

        if (value == Math.Floor(value))
        {
            return (int)value;
        }

        _fault(node.Start.Line, $"{key.Name} is {Show(value)}; it must have no fraction");
        return null;
    }

    private double? Number(YamlNode node, SettingKey key)
    {
        var text = (node as YamlScalarNode)?.Value;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            || !double.IsFinite(value))
        {
            _fault(node.Start.Line, $"{key.Name} is '{text}'; it must be a number");
            return null;
        }

        if (value >= key.Low && value <= key.High)
        {
            return value;
        }

        _fault(node.Start.Line, $"{key.Name} is {text}; it must be {Show(key.Low)} to {Show(key.High)}");
        return null;
    }
}
