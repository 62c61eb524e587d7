using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>What a picture's anchors should answer, as numbers for the loss.</summary>
/// <param name="anchors">Anchors of the picture.</param>
/// <param name="positives">Anchors that answer for an object.</param>
internal sealed class TuningTargets(int anchors, int positives)
{
    /// <summary>One where an object is, <c>[anchors]</c>.</summary>
    internal float[] Objectness { get; } = new float[anchors];

    /// <summary>How well the box fits, where an object of the novel class is, <c>[anchors]</c>.</summary>
    internal float[] Novel { get; } = new float[anchors];

    /// <summary>The same for the base classes, <c>[positives, 80]</c>.</summary>
    internal float[] Classes { get; } = new float[positives * FrozenFeatures.BaseClasses];

    /// <summary>Left, top, right, bottom in input pixels, <c>[positives, 4]</c>.</summary>
    internal float[] Boxes { get; } = new float[positives * 4];

    /// <summary>Writes one positive's targets.</summary>
    /// <param name="positive">Its row among the positives.</param>
    /// <param name="anchor">Its anchor.</param>
    /// <param name="thing">What it answers for.</param>
    /// <param name="fit">Overlap of its present box with the object's, 0..1.</param>
    internal void Set(int positive, int anchor, in TuningObject thing, float fit)
    {
        var (box, quality) = (thing.Box, fit * thing.Weight);
        Objectness[anchor] = 1;
        if (thing.ClassId >= FrozenFeatures.BaseClasses)
        {
            Novel[anchor] = quality;
        }
        else
        {
            Classes[(positive * FrozenFeatures.BaseClasses) + thing.ClassId] = quality;
        }

        var target = Boxes.AsSpan(positive * 4, 4);
        (target[0], target[1], target[2], target[3]) = (box.Left, box.Top, box.Right, box.Bottom);
    }
}
