namespace DroneSeal.Vision;

/// <summary>Runs one novel class's branch on a frame's features.</summary>
internal interface IClassBranchRunner
{
    /// <summary>Writes the class's logits and raw boxes.</summary>
    /// <param name="features">What the trunk said.</param>
    /// <param name="scratch">The caller's room.</param>
    /// <param name="logits"><c>[anchors]</c>, overwritten.</param>
    /// <param name="rawBoxes"><c>[anchors, 4]</c>, overwritten.</param>
    void Run(FrozenFeatures features, HeadScratch scratch, float[] logits, float[] rawBoxes);
}
