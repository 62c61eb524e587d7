namespace DroneSeal.Vision;

/// <summary>Every array of a folded YOLOX-Nano, by upstream's name.</summary>
internal static class NetworkLayout
{
    /// <summary>Shapes by name.</summary>
    internal static IReadOnlyDictionary<string, long[]> Folded { get; } = Build();

    private static SortedDictionary<string, long[]> Build()
    {
        var shapes = new SortedDictionary<string, long[]>(StringComparer.Ordinal);
        Conv(shapes, "backbone.backbone.stem.conv", 12, 16, 3);
        Stage(shapes, "dark2", 16, 32, 1);
        Stage(shapes, "dark3", 32, 64, 3);
        Stage(shapes, "dark4", 64, 128, 3);
        Depthwise(shapes, "backbone.backbone.dark5.0", 128, 256);
        Conv(shapes, "backbone.backbone.dark5.1.conv1", 256, 128, 1);
        Conv(shapes, "backbone.backbone.dark5.1.conv2", 512, 256, 1);
        Csp(shapes, "backbone.backbone.dark5.2", 256, 256, 1);
        Conv(shapes, "backbone.lateral_conv0", 256, 128, 1);
        Csp(shapes, "backbone.C3_p4", 256, 128, 1);
        Conv(shapes, "backbone.reduce_conv1", 128, 64, 1);
        Csp(shapes, "backbone.C3_p3", 128, 64, 1);
        Depthwise(shapes, "backbone.bu_conv2", 64, 64);
        Csp(shapes, "backbone.C3_n3", 128, 128, 1);
        Depthwise(shapes, "backbone.bu_conv1", 128, 128);
        Csp(shapes, "backbone.C3_n4", 256, 256, 1);
        for (var level = 0; level < 3; level++)
        {
            Head(shapes, level);
        }

        return shapes;
    }

    private static void Stage(SortedDictionary<string, long[]> shapes, string name, int inputs, int outputs, int count)
    {
        Depthwise(shapes, $"backbone.backbone.{name}.0", inputs, outputs);
        Csp(shapes, $"backbone.backbone.{name}.1", outputs, outputs, count);
    }

    private static void Head(SortedDictionary<string, long[]> shapes, int level)
    {
        const int channels = FrozenFeatures.HeadChannels;
        Conv(shapes, $"head.stems.{level}", FrozenFeatures.FpnChannels[level], channels, 1);
        foreach (var tower in (string[])["cls_convs", "reg_convs"])
        {
            Depthwise(shapes, $"head.{tower}.{level}.0", channels, channels);
            Depthwise(shapes, $"head.{tower}.{level}.1", channels, channels);
        }

        Pair(shapes, $"head.cls_preds.{level}", FrozenFeatures.BaseClasses, channels, 1);
        Pair(shapes, $"head.reg_preds.{level}", 4, channels, 1);
        Pair(shapes, $"head.obj_preds.{level}", 1, channels, 1);
    }

    private static void Csp(SortedDictionary<string, long[]> shapes, string name, int inputs, int outputs, int count)
    {
        var hidden = outputs / 2;
        Conv(shapes, name + ".conv1", inputs, hidden, 1);
        Conv(shapes, name + ".conv2", inputs, hidden, 1);
        Conv(shapes, name + ".conv3", 2 * hidden, outputs, 1);
        for (var i = 0; i < count; i++)
        {
            Conv(shapes, $"{name}.m.{i}.conv1", hidden, hidden, 1);
            Depthwise(shapes, $"{name}.m.{i}.conv2", hidden, hidden);
        }
    }

    private static void Depthwise(SortedDictionary<string, long[]> shapes, string name, int inputs, int outputs)
    {
        Pair(shapes, name + ".dconv.conv", inputs, 1, 3);
        Conv(shapes, name + ".pconv", inputs, outputs, 1);
    }

    private static void Conv(SortedDictionary<string, long[]> shapes, string name, int inputs, int outputs, int kernel) =>
        Pair(shapes, name + ".conv", outputs, inputs, kernel);

    private static void Pair(SortedDictionary<string, long[]> shapes, string name, int outputs, int inputs, int kernel)
    {
        shapes.Add(name + ".weight", [outputs, inputs, kernel, kernel]);
        shapes.Add(name + ".bias", [outputs]);
    }
}
