using System.Text.Json;

namespace DroneSeal.Vision.Evaluation;

/// <summary>A COCO-style labels file. Needs file names, boxes and categories; everything else may be missing.</summary>
/// <param name="ClassNames">The categories' names, in the file's order.</param>
/// <param name="Pictures">In ordinal order of their file names.</param>
public sealed record CocoLabels(IReadOnlyList<string> ClassNames, IReadOnlyList<LabelledPicture> Pictures)
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="VisionException">The file is missing or is no labels file; the message says what is wrong.</exception>
    public static CocoLabels ReadFile(string path)
    {
        try
        {
            return Read(File.ReadAllBytes(path), path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new VisionException($"{path} cannot be read ({error.Message}): check the path and its permissions.", error);
        }
    }

    /// <summary>Reads a file from its bytes.</summary>
    /// <param name="bytes">UTF-8 JSON.</param>
    /// <param name="what">What the bytes are, for the error message.</param>
    /// <exception cref="VisionException">As for <see cref="ReadFile"/>.</exception>
    public static CocoLabels Read(ReadOnlyMemory<byte> bytes, string what)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return new CocoLabelsReader(document.RootElement, what).Read();
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            throw new VisionException($"{what} is no COCO labels file ({error.Message}): name an instances json.", error);
        }
    }

    /// <summary>The objects as the evaluator takes them.</summary>
    /// <param name="classNames">The detector's classes by id; objects of other classes are left out.</param>
    /// <param name="rule">Which objects count; null where all do.</param>
    /// <returns>Picture numbers are indices into <see cref="Pictures"/>.</returns>
    public IReadOnlyList<GroundTruth> ToGroundTruth(IReadOnlyList<string> classNames, LabelRule? rule = null)
    {
        ArgumentNullException.ThrowIfNull(classNames);
        var truth = new List<GroundTruth>();
        for (var i = 0; i < Pictures.Count; i++)
        {
            foreach (var box in Pictures[i].Boxes)
            {
                var id = ClassNaming.IndexOf(classNames, box.ClassName);
                if (id >= 0)
                {
                    var isIgnored = box.IsIgnored || rule?.IsPositive(Pictures[i], box) == false;
                    truth.Add(new GroundTruth(i, id, box.Box, box.Area, box.IsCrowd, isIgnored));
                }
            }
        }

        return truth;
    }
}
