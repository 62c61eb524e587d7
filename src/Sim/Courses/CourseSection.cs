using System.Globalization;
using System.Numerics;
using YamlDotNet.RepresentationModel;

namespace DroneSeal.Sim;

/// <summary>One section of a course file: hands out its values and notes every fault with its line. Never
/// throws.</summary>
internal sealed class CourseSection
{
    private readonly YamlMappingNode _map;
    private readonly CourseKey[] _keys;
    private readonly string _section;
    private readonly Action<long, string> _fault;

    internal CourseSection(YamlMappingNode map, string section, Action<long, string> fault)
    {
        _map = map;
        _section = section;
        _keys = CourseKeys.Sections[section];
        _fault = fault;
        ReportUnknown();
        foreach (var key in _keys.Where(key => key.IsNeeded && Node(key.Name) is null))
        {
            fault(map.Start.Line, $"{section} needs {key.Name}: {key.Help}");
        }
    }

    internal long Line => _map.Start.Line;

    internal bool Has(string key) => Node(key) is not null;

    internal long LineOf(string key) => Node(key)?.Start.Line ?? Line;

    internal string Text(string key, string otherwise) =>
        Node(key) is not { } node ? otherwise : Word(node, key) ?? otherwise;

    internal float Number(string key, float otherwise) =>
        Node(key) is not { } node ? otherwise : Number(node, Key(key)) ?? otherwise;

    internal NumberRange Range(string key, NumberRange otherwise)
    {
        if (Node(key) is not { } node)
        {
            return otherwise;
        }
        if (node is not YamlSequenceNode list)
        {
            return Number(node, Key(key)) is { } value ? NumberRange.Of(value) : otherwise;
        }
        if (list.Children.Count != 2)
        {
            _fault(node.Start.Line, $"{key} has {list.Children.Count} numbers; write one, or [least, greatest]");
            return otherwise;
        }
        if (Number(list.Children[0], Key(key)) is not { } low || Number(list.Children[1], Key(key)) is not { } high)
        {
            return otherwise;
        }
        if (low > high)
        {
            _fault(node.Start.Line, $"{key} is [{Show(low)}, {Show(high)}]; the least comes first");
        }
        return new NumberRange(low, high);
    }

    /// <summary>The words of a list or the only one, all of them allowed; empty when the key is left
    /// out.</summary>
    internal IReadOnlyList<string> Choices(string key)
    {
        var nodes = Node(key) switch
        {
            null => [],
            YamlSequenceNode list => list.Children,
            var one => [one],
        };
        var words = new List<string>();
        foreach (var node in nodes)
        {
            if (Word(node, key) is { } word && IsKnown(node.Start.Line, key, word, Key(key).Choices!))
            {
                words.Add(word);
            }
        }
        return words;
    }

    internal CourseSection? Section(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlMappingNode map:
                return new CourseSection(map, key, _fault);
            case var other:
                _fault(other.Start.Line, $"{key} must be a section with keys {Names(CourseKeys.Sections[key])}");
                return null;
        }
    }

    internal IEnumerable<CourseSection> Sections(string key)
    {
        if (Node(key) is not { } node)
        {
            yield break;
        }
        if (node is not YamlSequenceNode list)
        {
            _fault(node.Start.Line, $"{key} must be a list");
            yield break;
        }
        foreach (var child in list.Children)
        {
            if (child is YamlMappingNode map)
            {
                yield return new CourseSection(map, key, _fault);
            }
            else
            {
                _fault(child.Start.Line, $"an entry of {key} must have keys {Names(CourseKeys.Sections[key])}");
            }
        }
    }

    internal IReadOnlyList<Vector2> Points(string key)
    {
        var points = new List<Vector2>();
        foreach (var child in (Node(key) as YamlSequenceNode)?.Children ?? [])
        {
            if (child is YamlSequenceNode { Children: [var north, var east] } &&
                Number(north, Key(key)) is { } x && Number(east, Key(key)) is { } y)
            {
                points.Add(new Vector2(x, y));
            }
            else
            {
                _fault(child.Start.Line, $"a point of {key} must be [north, east]");
            }
        }
        if (Has(key) && points.Distinct().Count() < 2)
        {
            _fault(LineOf(key), $"{key} needs two different points or more");
        }
        return points;
    }

    /// <summary>Notes a fault unless a word is one of those known.</summary>
    internal bool IsKnown(long line, string key, string word, IReadOnlyList<string> known)
    {
        if (known.Contains(word))
        {
            return true;
        }
        var guess = NearestName.Of(word, known) is { } name ? $"; did you mean {name}?" : ".";
        _fault(line, $"{key} has no '{word}'{guess} There are {string.Join(", ", known)}");
        return false;
    }

    private static string Show(float value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Names(CourseKey[] keys) => string.Join(", ", keys.Select(key => key.Name));

    private void ReportUnknown()
    {
        foreach (var node in _map.Children.Keys)
        {
            var name = (node as YamlScalarNode)?.Value ?? node.ToString();
            if (!_keys.Any(key => key.Name == name))
            {
                var guess = NearestName.Of(name, _keys.Select(key => key.Name));
                _fault(node.Start.Line, guess is null
                    ? $"{_section} has no key '{name}'; it has {Names(_keys)}"
                    : $"{_section} has no key '{name}'; did you mean {guess}?");
            }
        }
    }

    private CourseKey Key(string name) => Array.Find(_keys, key => key.Name == name)!;

    private YamlNode? Node(string key) =>
        _map.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;

    private string? Word(YamlNode node, string key)
    {
        if (node is YamlScalarNode { Value: { Length: > 0 } word })
        {
            return word;
        }
        _fault(node.Start.Line, $"{key} must be words");
        return null;
    }

    private float? Number(YamlNode node, CourseKey key)
    {
        var text = (node as YamlScalarNode)?.Value;
        if (!float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ||
            !float.IsFinite(value))
        {
            _fault(node.Start.Line, $"{key.Name} is '{text}'; it must be a number");
            return null;
        }
        if (value < key.Low || value > key.High)
        {
            _fault(node.Start.Line, $"{key.Name} is {text}; it must be {Show(key.Low)} to {Show(key.High)}");
            return null;
        }
        return value;
    }
}
