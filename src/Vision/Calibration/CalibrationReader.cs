using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DroneSeal.Vision.Calibration;

/// <summary>Reads a calibration and collects all faults of a file instead of stopping at the first.</summary>
internal sealed class CalibrationReader
{
    private const double Radians = Math.PI / 180;
    private static readonly string[] _keys =
    [
        "source", "width_px", "height_px", "focal_px", "centre_px", "distortion", "lens_sha256", "views",
        "reprojection_error_px", "mount",
    ];
    private static readonly string[] _mountKeys = ["pitch_deg", "roll_deg", "yaw_deg"];

    private readonly string _name;
    private readonly List<string> _faults = [];

    private CalibrationReader(string name) => _name = name;

    internal static CameraCalibration Read(string text, string name)
    {
        var reader = new CalibrationReader(name);
        var calibration = reader.Root(text) is { } root ? reader.Calibration(root) : null;
        return calibration is not null && reader._faults.Count == 0
            ? calibration
            : throw new VisionException(string.Join(Environment.NewLine, reader._faults));
    }

    private YamlMappingNode? Root(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
            {
                return root;
            }

            _faults.Add($"{_name}:1: this is no calibration: 'droneseal camera calibrate' writes one");
        }
        catch (YamlException fault)
        {
            _faults.Add($"{_name}:{fault.Start.Line}: this is no YAML: {fault.Message}");
        }

        return null;
    }

    private CameraCalibration? Calibration(YamlMappingNode root)
    {
        Unknown(root, _keys);
        var size = (Width: Numbers(root, "width_px", 1)[0], Height: Numbers(root, "height_px", 1)[0]);
        var focal = Numbers(root, "focal_px", 2);
        var centre = Numbers(root, "centre_px", 2);
        var bend = Numbers(root, "distortion", 5);
        var error = Numbers(root, "reprojection_error_px", 1)[0];
        var views = Numbers(root, "views", 1)[0];
        var mount = Mount(root);
        if (_faults.Count > 0)
        {
            return null;
        }

        var calibration = new CameraCalibration
        {
            Lens = new LensModel(
                (int)size.Width, (int)size.Height, focal[0], focal[1], centre[0], centre[1],
                bend[0], bend[1], bend[2], bend[3], bend[4]),
            Mount = mount,
            ReprojectionErrorPixels = error,
            Views = (int)views,
            Source = Word(root, "source") ?? "",
        };
        Check(root, calibration);
        return calibration;
    }

    private void Check(YamlMappingNode root, CameraCalibration calibration)
    {
        foreach (var problem in calibration.Lens.Problems().Concat(calibration.Mount.Problems()))
        {
            Fault(root, problem);
        }

        if (Word(root, "lens_sha256") != calibration.LensSha256)
        {
            Fault(
                Node(root, "lens_sha256") ?? root,
                "lens_sha256 is not the lens's: the file was damaged or changed by hand; calibrate anew");
        }
    }

    private CameraMount Mount(YamlMappingNode root)
    {
        switch (Node(root, "mount"))
        {
            case null:
                return default;
            case YamlMappingNode map:
                Unknown(map, _mountKeys);
                return new CameraMount(
                    Angle(map, "pitch_deg"), Angle(map, "roll_deg"), Angle(map, "yaw_deg"));
            case var other:
                Fault(other, $"mount must be a section with keys {string.Join(", ", _mountKeys)}");
                return default;
        }
    }

    private double Angle(YamlMappingNode map, string key) =>
        Node(map, key) is null ? 0 : Radians * Numbers(map, key, 1)[0];

    // As many numbers as are wanted, also where the file has none: its faults are told together.
    private double[] Numbers(YamlMappingNode map, string key, int count)
    {
        var found = Node(map, key);
        var nodes = found switch
        {
            YamlSequenceNode list => list.Children,
            YamlScalarNode one => [one],
            _ => [],
        };
        var numbers = new double[count];
        var isRight = nodes.Count == count;
        for (var i = 0; i < count && isRight; i++)
        {
            isRight = double.TryParse(
                (nodes[i] as YamlScalarNode)?.Value, NumberStyles.Float, CultureInfo.InvariantCulture,
                out numbers[i]) && Math.Abs(numbers[i]) < 1e9;
        }

        if (!isRight)
        {
            Fault(found ?? map, count == 1 ? $"{key} must be a number" : $"{key} must be {count} numbers");
        }

        return numbers;
    }

    private void Unknown(YamlMappingNode map, string[] keys)
    {
        foreach (var node in map.Children.Keys)
        {
            if (!keys.Contains((node as YamlScalarNode)?.Value))
            {
                Fault(node, $"{node} is not known; there are {string.Join(", ", keys)}");
            }
        }
    }

    private static YamlNode? Node(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;

    private static string? Word(YamlMappingNode map, string key) => (Node(map, key) as YamlScalarNode)?.Value;

    private void Fault(YamlNode node, string what) => _faults.Add($"{_name}:{node.Start.Line}: {what}");
}
