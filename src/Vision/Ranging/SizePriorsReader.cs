using System.Globalization;

using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DroneSeal.Vision;

/// <summary>Reads size priors and collects all faults of a file instead of stopping at the first.</summary>
internal sealed class SizePriorsReader
{
    private static readonly string[] _keys =
    [
        "height_m", "width_m", "top_setback_m", "solid_width_m", "on_ground", "whole_seen", "drift_m",
    ];

    private readonly string _name;
    private readonly List<string> _faults = [];

    private SizePriorsReader(string name) => _name = name;

    internal static SizePriors Read(string text, string name)
    {
        var reader = new SizePriorsReader(name);
        var priors = reader.ReadRoot(text);
        return reader._faults.Count == 0
            ? priors
            : throw new VisionException(string.Join(Environment.NewLine, reader._faults));
    }

    private SizePriors ReadRoot(string text)
    {
        var byName = new Dictionary<string, SizePrior>(StringComparer.OrdinalIgnoreCase);
        var unknown = new SizePrior(1, 1);
        foreach (var (key, value) in Entries(Root(text), "the file"))
        {
            switch (key.Value)
            {
                case "classes":
                    foreach (var (className, sizes) in Entries(value, "classes"))
                    {
                        byName[className.Value ?? ""] = Prior(sizes, className.Value ?? "");
                    }

                    break;
                case "unknown":
                    unknown = Prior(value, "unknown");
                    break;
                default:
                    Fault(key, $"{key.Value} is not known; there are classes and unknown");
                    break;
            }
        }

        return new SizePriors(byName, unknown);
    }

    private YamlNode? Root(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 1)
            {
                return stream.Documents[0].RootNode;
            }

            _faults.Add($"{_name}:1: the file must hold one document with named entries");
        }
        catch (YamlException fault)
        {
            _faults.Add($"{_name}:{fault.Start.Line}: {fault.Message}");
        }

        return null;
    }

    private SizePrior Prior(YamlNode node, string where)
    {
        var given = Entries(node, where).ToDictionary(entry => entry.Key.Value ?? "", entry => entry.Value);
        foreach (var (key, value) in given.Where(entry => !_keys.Contains(entry.Key)))
        {
            Fault(value, $"{where}.{key} is not known; there are {string.Join(", ", _keys)}");
        }

        if (!given.TryGetValue("height_m", out var height))
        {
            Fault(node, $"{where}.height_m is missing");
            return new SizePrior(1, 1);
        }

        var (mean, sigma) = Pair(height, $"{where}.height_m");
        var (width, widthSigma) =
            given.TryGetValue("width_m", out var across) ? Pair(across, $"{where}.width_m") : default;
        return new SizePrior(mean, sigma)
        {
            Width = width,
            WidthSigma = widthSigma,
            TopSetback = Number(given, "top_setback_m", where, 0),
            SolidWidth = Number(given, "solid_width_m", where, 0),
            DriftSigma = Number(given, "drift_m", where, 0.05f),
            StandsOnGround = Flag(given, "on_ground", where),
            IsWholeSeen = Flag(given, "whole_seen", where),
        };
    }

    private (float Mean, float Sigma) Pair(YamlNode node, string where)
    {
        if (node is YamlSequenceNode { Children.Count: 2 } list)
        {
            var mean = Number(list.Children[0], where, 0.01f, 100);
            return (mean, Number(list.Children[1], where, 0.001f, 100));
        }

        Fault(node, $"{where} must be [mean, standard deviation]");
        return (1, 1);
    }

    private float Number(Dictionary<string, YamlNode> given, string key, string where, float otherwise) =>
        given.TryGetValue(key, out var node) ? Number(node, $"{where}.{key}", 0, 100) : otherwise;

    private float Number(YamlNode node, string where, float least, float greatest)
    {
        var text = (node as YamlScalarNode)?.Value;
        if (float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && value >= least && value <= greatest)
        {
            return value;
        }

        Fault(node, $"{where} is {text ?? "no number"}; it must be {least}..{greatest} metres");
        return least;
    }

    private bool Flag(Dictionary<string, YamlNode> given, string key, string where)
    {
        if (!given.TryGetValue(key, out var node))
        {
            return true;
        }

        var text = (node as YamlScalarNode)?.Value;
        if (text is not ("true" or "false"))
        {
            Fault(node, $"{where}.{key} is {text ?? "no word"}; it must be true or false");
        }

        return text != "false";
    }

    private IEnumerable<(YamlScalarNode Key, YamlNode Value)> Entries(YamlNode? node, string where)
    {
        if (node is YamlMappingNode mapping)
        {
            return mapping.Children.Where(child => child.Key is YamlScalarNode)
                .Select(child => ((YamlScalarNode)child.Key, child.Value));
        }

        if (node is not null)
        {
            Fault(node, $"{where} must have named entries");
        }

        return [];
    }

    private void Fault(YamlNode node, string problem) => _faults.Add($"{_name}:{node.Start.Line}: {problem}");
}
