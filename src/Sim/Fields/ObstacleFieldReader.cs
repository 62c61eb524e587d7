using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DroneSeal.Sim;

/// <summary>Reads <c>obstacles: [{north_m, east_m, radius_m, height_m, class}]</c>, relative to home. Reports
/// every fault at once and never throws for what a file says.</summary>
public sealed class ObstacleFieldReader
{
    private const float FarthestMeters = 100_000f;
    private const float GreatestSizeMeters = 1_000f;

    private static readonly string[] _keys = ["north_m", "east_m", "radius_m", "height_m", "class"];

    private readonly string _name;
    private readonly List<string> _faults = [];
    private readonly List<string> _classes = [.. FieldClasses.Known];

    private ObstacleFieldReader(string name) => _name = name;

    /// <summary>Reads a field file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ObstacleFieldReading ReadFile(string path) => Read(File.ReadAllText(path), path);

    /// <summary>Reads a field's text.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="name">What the faults call it, usually the file's path.</param>
    public static ObstacleFieldReading Read(string yaml, string name)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        return new ObstacleFieldReader(name).Read(yaml);
    }

    private ObstacleFieldReading Read(string yaml)
    {
        var obstacles = new List<FieldObstacle>();
        foreach (var node in Items(yaml))
        {
            if (node is YamlMappingNode map)
            {
                obstacles.Add(Obstacle(map));
            }
            else
            {
                Fault(node.Start.Line, "an obstacle must be {north_m, east_m, radius_m, height_m, class}");
            }
        }
        return new ObstacleFieldReading(
            _faults.Count == 0 ? new ObstacleField(obstacles, _classes) : null, _faults);
    }

    private YamlSequenceNode Items(string yaml)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException exception)
        {
            Fault(exception.Start.Line, $"this is not YAML: {exception.Message}");
            return [];
        }
        if (stream.Documents.Count == 0 || stream.Documents[0].RootNode is not YamlMappingNode root)
        {
            Fault(1, "there must be a list named obstacles");
            return [];
        }
        return Items(root);
    }

    private YamlSequenceNode Items(YamlMappingNode root)
    {
        YamlSequenceNode? items = null;
        foreach (var (key, value) in root.Children)
        {
            if (key is not YamlScalarNode { Value: "obstacles" })
            {
                Fault(key.Start.Line, $"{key} is not known here; only obstacles is");
            }
            else if (value is YamlSequenceNode list)
            {
                items = list;
            }
            else
            {
                Fault(value.Start.Line, "obstacles must be a list");
                items = [];
            }
        }
        if (items is null)
        {
            Fault(1, "there must be a list named obstacles");
        }
        return items ?? [];
    }

    private FieldObstacle Obstacle(YamlMappingNode map)
    {
        foreach (var key in map.Children.Keys)
        {
            if (key is not YamlScalarNode { Value: { } text } || !_keys.Contains(text))
            {
                Fault(key.Start.Line, $"{key} is not known; an obstacle has {string.Join(", ", _keys)}");
            }
        }
        return new FieldObstacle(
            Number(map, "north_m", -FarthestMeters, FarthestMeters),
            Number(map, "east_m", -FarthestMeters, FarthestMeters),
            Number(map, "radius_m", float.Epsilon, GreatestSizeMeters),
            Number(map, "height_m", float.Epsilon, GreatestSizeMeters),
            Class(map));
    }

    private float Number(YamlMappingNode map, string key, float low, float high)
    {
        if (!map.Children.TryGetValue(new YamlScalarNode(key), out var node))
        {
            Fault(map.Start.Line, $"{key} is missing");
            return low;
        }
        var text = (node as YamlScalarNode)?.Value;
        if (!float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ||
            !float.IsFinite(value))
        {
            Fault(node.Start.Line, $"{key} is '{text}'; it must be a number");
            return low;
        }
        if (value < low || value > high)
        {
            var range = low > 0 ? "must be above 0 and at most" : "must lie within plus or minus";
            Fault(node.Start.Line, $"{key} is {text}; it {range} {high} m");
        }
        return value;
    }

    private int Class(YamlMappingNode map)
    {
        if (!map.Children.TryGetValue(new YamlScalarNode("class"), out var node))
        {
            return 0;
        }
        if (node is not YamlScalarNode { Value: { Length: > 0 } name })
        {
            Fault(node.Start.Line, "class must be a name");
            return 0;
        }
        var row = _classes.IndexOf(name);
        if (row < 0)
        {
            row = _classes.Count;
            _classes.Add(name);
        }
        return row;
    }

    private void Fault(long line, string what) =>
        _faults.Add(string.Create(CultureInfo.InvariantCulture, $"{_name}:{line}: {what}"));
}
