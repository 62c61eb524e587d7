using DroneSeal.Vision.Evaluation;

namespace DroneSeal.Host.Scoring;

/// <summary>Labelled pictures that only the scoring sees.</summary>
/// <param name="Folder">Where the pictures are.</param>
/// <param name="Labels">Their labels.</param>
/// <param name="Rule">Which objects of the scored class count; null where all do.</param>
internal sealed record ScoreSet(string Folder, CocoLabels Labels, LabelRule? Rule)
{
    /// <summary>Opens a folder and its labels; every labelled picture must be there.</summary>
    internal static ScoreSet Open(DirectoryInfo folder, FileInfo labels, LabelRule? rule)
    {
        if (!folder.Exists)
        {
            throw new HostException(ExitCode.BadInput, $"{folder.FullName} is no folder: name the folder of the labelled pictures.");
        }

        var read = CocoLabels.ReadFile(labels.FullName);
        var missing = read.Pictures.Where(picture => !File.Exists(Path.Combine(folder.FullName, picture.FileName))).ToList();
        if (missing.Count > 0)
        {
            throw new HostException(
                ExitCode.BadInput,
                $"{missing.Count} of {read.Pictures.Count} labelled pictures are not in {folder.FullName}, the first is {missing[0].FileName}: name the folder that {labels.Name} belongs to.");
        }

        return new ScoreSet(folder.FullName, read, Narrowed(rule, read));
    }

    /// <summary>Paths in the order of the labels.</summary>
    internal IEnumerable<string> Paths => Labels.Pictures.Select(picture => Path.Combine(Folder, picture.FileName));

    /// <summary>Objects as the evaluator takes them, for these class names.</summary>
    internal IReadOnlyList<GroundTruth> Truth(IReadOnlyList<string> classNames) => Labels.ToGroundTruth(classNames, Rule);

    // A rule about a field that no label of the class carries would ignore every object: drop that part of it.
    private static LabelRule? Narrowed(LabelRule? rule, CocoLabels labels)
    {
        if (rule?.Attribute is not { } attribute)
        {
            return rule;
        }

        var isCarried = labels.Pictures.SelectMany(picture => picture.Boxes).Any(box =>
            ClassNaming.AreSame(box.ClassName, rule.ClassName) && box.Attributes.ContainsKey(attribute));
        return isCarried ? rule : rule with { Attribute = null };
    }
}
