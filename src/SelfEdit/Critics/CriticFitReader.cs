using DroneSeal.Core;
using DroneSeal.Vision;
using DroneSeal.Vision.Evaluation;

namespace DroneSeal.SelfEdit;

/// <summary>Reads the pictures of a fit, runs the trunk on each once, and hands them over.</summary>
/// <param name="featurizer">The frozen trunk; stays the caller's.</param>
/// <param name="rule">Which labels of the class count; the class's others are ignored.</param>
/// <param name="folds">Parts that the scenes are dealt into.</param>
public sealed class CriticFitReader(IFeaturizer featurizer, LabelRule rule, int folds = 3)
{
    /// <summary>Adds every picture of a set.</summary>
    /// <param name="set">The folder.</param>
    /// <param name="fit">Where they go.</param>
    /// <param name="progress">Told of each picture; null for nobody.</param>
    /// <exception cref="VisionException">The folder or its labels cannot be read.</exception>
    public void Add(CriticFitSet set, CriticFit fit, IProgress<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(fit);
        var labels = set.Labels is null ? null : CocoLabels.ReadFile(set.Labels);
        var byName = labels?.Pictures
            .ToDictionary(picture => Path.GetFileName(picture.FileName), StringComparer.Ordinal);
        var foldOf = Folds(labels);
        var features = new FrozenFeatures(featurizer.InputSize);
        using var source = FrameSources.Open([set.Images]);
        using var picture = new LetterboxPicture(featurizer.InputSize);
        var frame = new Frame();
        while (source.TryNext(frame))
        {
            features.Letterbox = picture.Fill(frame);
            featurizer.Run(picture.Bgr, features);
            var labelled = byName?.GetValueOrDefault(frame.Name);
            fit.Add(
                set.Name, set.Role, labelled is null ? 0 : foldOf[labelled.Scene], picture.Bgr, features,
                Boxes(labelled, features.Letterbox, isPositive: true),
                Boxes(labelled, features.Letterbox, isPositive: false));
            progress?.Report(frame.Name);
        }
    }

    private Dictionary<string, int> Folds(CocoLabels? labels) =>
        (labels?.Pictures ?? []).Select(picture => picture.Scene)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select((scene, i) => (scene, i))
            .ToDictionary(pair => pair.scene, pair => pair.i % folds, StringComparer.Ordinal);

    private PixelBox[] Boxes(LabelledPicture? picture, Letterbox letterbox, bool isPositive) =>
        picture is null
            ? []
            :
            [
                .. picture.Boxes
                    .Where(box => ClassNaming.AreSame(box.ClassName, rule.ClassName)
                        && (rule.IsPositive(picture, box) && !box.IsIgnored && !box.IsCrowd) == isPositive)
                    .Select(box => letterbox.ToInput(box.Box)),
            ];
}
