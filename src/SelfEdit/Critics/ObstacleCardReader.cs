using YamlDotNet.RepresentationModel;

namespace DroneSeal.SelfEdit;

/// <summary>Reads obstacle cards. Reports every fault at once, and never throws for what a card
/// says.</summary>
public static class ObstacleCardReader
{
    /// <summary>Reads a card's text.</summary>
    /// <param name="yaml">The card.</param>
    public static CardReading Read(string yaml)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        var faults = new List<string>();
        var root = YamlRoot.Open(yaml, faults);
        var card = root is null ? null : Card(root, faults);
        return new CardReading(faults.Count == 0 ? card : null, faults);
    }

    /// <summary>Reads a card file.</summary>
    /// <param name="path">The YAML file.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static CardReading ReadFile(string path) => Read(File.ReadAllText(path));

    private static ObstacleCard Card(YamlSection root, List<string> faults)
    {
        var card = new ObstacleCard
        {
            Name = root.Text("name"),
            Colour = Colour(root),
            Stripes = root.Has("stripes") ? Stripes(root) : null,
            Outlines = [.. root.List("outlines").Select(node => Outline(root, node)).OfType<CardOutline>()],
            DarkValueBelow = root.Number("dark_value_below", 0, 1, 0.3f),
            Taper = ReadTaper(root),
            WidthOverHeight = root.Number("width_over_height", 0.05f, 20),
            SmallestHeightPx = root.Number("smallest_height_px", 0, 1000, 20),
            Parts = root.Has("parts") ? Parts(root) : new(0.25f, 1.2f, 1.3f, 0.35f),
            Height = root.Has("height_metres") ? Height(root) : null,
            WidenSides = root.Number("widen_sides", -0.3f, 0.5f, 0),
            MistakenFor = root.Has("mistaken_for") ? MistakenFor(root, faults) : [],
            Scoring = root.Has("scoring") ? Scoring(root) : null,
        };
        root.End();
        return card;
    }

    private static CardColour Colour(YamlSection root)
    {
        if (root.Section("colour") is not { } section)
        {
            return new CardColour("", []);
        }

        var colour = new CardColour(
            section.Text("name"),
            [.. section.List("levels").Select(node => Level(section, node)).OfType<ColourLevel>()]);
        section.End();
        return colour;
    }

    private static ColourLevel? Level(YamlSection parent, YamlNode node)
    {
        if (parent.Child(node, "colour.levels.") is not { } section)
        {
            return null;
        }

        var hue = section.Numbers("hue", 2, -360, 360);
        if (hue[1] < hue[0])
        {
            section.Fault(section.Line, "colour.levels.hue must run from the smaller to the greater angle");
        }

        var level = new ColourLevel(
            hue[0], hue[1], section.Number("saturation", 0, 1), section.Number("value", 0, 1));
        section.End();
        return level;
    }

    private static CardStripes? Stripes(YamlSection root)
    {
        if (root.Section("stripes") is not { } section)
        {
            return null;
        }

        var stripes = new CardStripes(
            section.Text("name"),
            section.Number("saturation_below", 0, 1),
            section.Number("value_above", 0, 1));
        section.End();
        return stripes;
    }

    private static CardOutline? Outline(YamlSection root, YamlNode node)
    {
        if (root.Child(node, "outlines.") is not { } section)
        {
            return null;
        }

        var points = new List<OutlinePoint>();
        foreach (var child in section.List("widths"))
        {
            var pair = child is YamlSequenceNode { Children.Count: 2 } list
                ? list.Children.Select(one => section.Value(one, "widths", 0, 1)).ToArray()
                : [];
            if (pair.Length != 2 || (points.Count > 0 && pair[0] < points[^1].FromTop))
            {
                section.Fault(
                    child.Start.Line,
                    "outlines.widths must be pairs [height from the top, width], from the top down");
                continue;
            }

            points.Add(new OutlinePoint(pair[0], pair[1]));
        }

        if (points.Count < 2)
        {
            section.Fault(section.Line, "outlines.widths must have at least two pairs");
        }

        var outline = new CardOutline(section.Text("name"), points, section.Number("dark_base", 0, 0.5f, 0));
        section.End();
        return outline;
    }

    private static Taper ReadTaper(YamlSection root)
    {
        if (!root.Has("taper"))
        {
            return Taper.None;
        }

        var text = root.Text("taper");
        if (Enum.TryParse<Taper>(text, ignoreCase: true, out var taper) && Enum.IsDefined(taper))
        {
            return taper;
        }

        root.Fault(root.Line, $"taper is {text}; it must be upward, downward or none");
        return Taper.None;
    }

    private static CardParts Parts(YamlSection root)
    {
        if (root.Section("parts") is not { } section)
        {
            return new CardParts(0, 0, 0, 0);
        }

        var widths = section.Numbers("upper_over_lower_width", 2, 0, 10);
        var parts = new CardParts(
            widths[0],
            widths[1],
            section.Number("gap_over_height", 0, 10),
            section.Number("stripe_share", 0, 1));
        section.End();
        return parts;
    }

    private static CardScoring? Scoring(YamlSection root)
    {
        if (root.Section("scoring") is not { } section)
        {
            return null;
        }

        var attribute = section.Has("attribute") ? section.Text("attribute") : null;
        var scoring = new CardScoring(
            attribute, attribute is null ? "" : section.Text("value"), section.Number("smallest_height_px", 0, 1000, 0));
        section.End();
        return scoring;
    }

    private static HeightRange Height(YamlSection root)
    {
        var range = root.Numbers("height_metres", 2, 0.01f, 500);
        if (range[1] < range[0])
        {
            root.Fault(root.Line, "height_metres must run from the smaller to the greater height");
        }

        return new HeightRange(range[0], range[1]);
    }

    private static List<string> MistakenFor(YamlSection root, List<string> faults)
    {
        var names = new List<string>();
        foreach (var node in root.List("mistaken_for"))
        {
            var name = (node as YamlScalarNode)?.Value ?? "";
            names.Add(name);
            if (Vision.CocoClassNames.IndexOf(name) < 0 && !Vision.SizePriors.BuiltIn.Has(name))
            {
                faults.Add(
                    $"line {node.Start.Line}: mistaken_for names {name}, which is none of the base classes that a model here has");
            }
        }

        return names;
    }
}
