namespace DroneSeal.Vision;

/// <summary>How the bytes of a letterboxed picture become the network's input.</summary>
public sealed class Preprocessing
{
    private readonly float[][] _tables;

    private Preprocessing(string name, bool isRgb, ReadOnlySpan<float> scale, ReadOnlySpan<float> offset)
    {
        Name = name;
        IsRgb = isRgb;
        _tables = [new float[256], new float[256], new float[256]];
        for (var channel = 0; channel < 3; channel++)
        {
            for (var value = 0; value < 256; value++)
            {
                _tables[channel][value] = (value * scale[channel]) + offset[channel];
            }
        }
    }

    /// <summary>Blue, green, red, 0..255, nothing else: YOLOX since version 0.1.1.</summary>
    public static Preprocessing BgrBytes { get; } = new("bgr-bytes", false, [1, 1, 1], [0, 0, 0]);

    /// <summary>Red, green, blue, divided by 255, ImageNet's mean and deviation: YOLOX 0.1.0 (July 2021).</summary>
    public static Preprocessing RgbImageNet { get; } = new(
        "rgb-imagenet", true,
        [1 / (255 * 0.229f), 1 / (255 * 0.224f), 1 / (255 * 0.225f)],
        [-0.485f / 0.229f, -0.456f / 0.224f, -0.406f / 0.225f]);

    /// <summary>As written into our own weights files.</summary>
    public string Name { get; }

    /// <summary>Whether the first plane is red; otherwise blue.</summary>
    public bool IsRgb { get; }

    /// <summary>Input value for each byte of one plane of the input.</summary>
    public ReadOnlySpan<float> Table(int channel) => _tables[channel];

    /// <summary>Reads what a weights file says of its input; null where it says nothing that is known.</summary>
    public static Preprocessing? FromMetadata(IReadOnlyDictionary<string, string> metadata)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        if (metadata.TryGetValue("preprocessing", out var name))
        {
            return name == BgrBytes.Name ? BgrBytes : name == RgbImageNet.Name ? RgbImageNet : null;
        }

        if (!metadata.TryGetValue("input", out var input))
        {
            return null;
        }

        return input.Contains("RGB", StringComparison.Ordinal) && input.Contains("std", StringComparison.Ordinal) ? RgbImageNet
            : input.Contains("BGR 0..255", StringComparison.Ordinal) ? BgrBytes
            : null;
    }
}
