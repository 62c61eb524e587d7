using System.Globalization;
using System.Text;

namespace DroneSeal.SelfEdit;

/// <summary>Keeps fitted constants in a YAML file beside their card: <c>cone.yaml</c>,
/// <c>cone.calibration.yaml</c>.</summary>
public static class CriticCalibrationFile
{
    private const string Suffix = ".calibration.yaml";

    /// <summary>Where the constants of a card file lie.</summary>
    /// <param name="cardPath">The card.</param>
    /// <param name="detector">Name of the weights that they were fitted with: constants belong to a detector, the card to
    /// none. Null for those of every detector without its own.</param>
    public static string PathFor(string cardPath, string? detector = null)
    {
        ArgumentNullException.ThrowIfNull(cardPath);
        var own = detector is null ? "" : "." + detector;
        return Path.ChangeExtension(cardPath, null) + own + Suffix;
    }

    /// <summary>Whether a file is one of constants rather than a card.</summary>
    public static bool IsCalibration(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.EndsWith(Suffix, StringComparison.Ordinal);
    }

    /// <summary>The constants as YAML.</summary>
    /// <param name="calibration">The constants.</param>
    /// <param name="origin">What they were fitted on, one line for people.</param>
    public static string Write(CriticCalibration calibration, string origin)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        var text = new StringBuilder();
        text.Append("# Written by `droneseal critic fit`. ").Append(origin).Append('\n');
        Append(text, "bias", calibration.Bias);
        Append(text, "slope", calibration.Slope);
        Append(text, "intercept", calibration.Intercept);
        Append(text, "operating_probability", calibration.OperatingProbability);
        text.Append("# Log-odds a unit of each rule, and the value at which the rule speaks neither way.\n");
        text.Append("rules:\n");
        foreach (var rule in Enum.GetValues<CardRule>())
        {
            var (weight, neutral) = (calibration.Weights[(int)rule], calibration.Neutral[(int)rule]);
            text.Append(CultureInfo.InvariantCulture, $"  {rule}: [{weight:0.####}, {neutral:0.####}]\n");
        }

        if (calibration.Scene != SceneCalibration.Prior)
        {
            AppendScene(text, calibration.Scene);
        }

        return text.ToString();
    }

    /// <summary>Reads constants.</summary>
    /// <param name="yaml">The file's text.</param>
    /// <param name="faults">Everything wrong is added here, one line each.</param>
    /// <returns>The constants, or null where there is a fault.</returns>
    public static CriticCalibration? Read(string yaml, ICollection<string> faults)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        ArgumentNullException.ThrowIfNull(faults);
        var found = new List<string>();
        var calibration = YamlRoot.Open(yaml, found) is { } root ? Read(root) : null;
        foreach (var fault in found)
        {
            faults.Add(fault);
        }

        return found.Count == 0 ? calibration : null;
    }

    private static void Append(StringBuilder text, string name, float value) =>
        text.Append(CultureInfo.InvariantCulture, $"{name}: {value:0.####}\n");

    private static void AppendScene(StringBuilder text, SceneCalibration scene)
    {
        text.Append("# What the critics in flight add; slope and intercept are of the log-odds above.\nscene:\n");
        Append(text, "  slope", scene.Slope);
        Append(text, "  intercept", scene.Intercept);
        text.Append("  rules:\n");
        foreach (var rule in Enum.GetValues<SceneRule>())
        {
            var (weight, neutral) = (scene.Weights[(int)rule], scene.Neutral[(int)rule]);
            text.Append(CultureInfo.InvariantCulture, $"    {rule}: [{weight:0.####}, {neutral:0.####}]\n");
        }
    }

    private static SceneCalibration ReadScene(YamlSection section)
    {
        var rules = Enum.GetValues<SceneRule>();
        var (weights, neutral) = (new float[rules.Length], new float[rules.Length]);
        if (section.Section("rules") is { } list)
        {
            foreach (var rule in rules)
            {
                var pair = list.Numbers(rule.ToString(), 2, -1000, 1000);
                (weights[(int)rule], neutral[(int)rule]) = (pair[0], pair[1]);
            }

            list.End();
        }

        var scene = new SceneCalibration
        {
            Slope = section.Number("slope", 0, 100),
            Intercept = section.Number("intercept", -100, 100),
            Weights = weights,
            Neutral = neutral,
        };
        section.End();
        return scene;
    }

    private static CriticCalibration Read(YamlSection root)
    {
        var rules = Enum.GetValues<CardRule>();
        var (weights, neutral) = (new float[rules.Length], new float[rules.Length]);
        if (root.Section("rules") is { } section)
        {
            foreach (var rule in rules)
            {
                var pair = section.Numbers(rule.ToString(), 2, -1000, 1000);
                (weights[(int)rule], neutral[(int)rule]) = (pair[0], pair[1]);
            }

            section.End();
        }

        var calibration = new CriticCalibration
        {
            Bias = root.Number("bias", -1000, 1000),
            Slope = root.Number("slope", 0, 100),
            Intercept = root.Number("intercept", -100, 100),
            OperatingProbability = root.Number("operating_probability", 0, 1),
            Weights = weights,
            Neutral = neutral,
            Scene = root.Has("scene") && root.Section("scene") is { } scene ? ReadScene(scene) : SceneCalibration.Prior,
        };
        root.End();
        return calibration;
    }
}
