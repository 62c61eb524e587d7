namespace DroneSeal.Vision;

/// <summary>A novel class's branch in managed code: the fallback where the fused kernels do not run.</summary>
internal sealed class ManagedClassBranch : IClassBranchRunner
{
    private const int Channels = FrozenFeatures.HeadChannels;

    private readonly Level[] _levels;

    internal ManagedClassBranch(AdapterZone zone) =>
        _levels = [.. Enumerable.Range(0, 3).Select(level => new Level(zone, level))];

    private sealed class Level
    {
        internal Level(AdapterZone zone, int level)
        {
            ClassTower = new TowerWeights(zone, $"cls_convs.{level}");
            BoxTower = new TowerWeights(zone, $"reg_convs.{level}");
            LogitWeight = zone.Values($"logit.{level}.weight", 2 * Channels);
            LogitBias = zone.Values($"logit.{level}.bias", 1)[0];
            Objectness = zone.Values($"objectness.{level}.weight", 1)[0];
            BoxWeight = zone.Values($"box.{level}.weight", 4 * Channels);
            BoxBias = zone.Values($"box.{level}.bias", 4);
        }

        internal TowerWeights ClassTower { get; }

        internal TowerWeights BoxTower { get; }

        internal float[] LogitWeight { get; }

        internal float LogitBias { get; }

        internal float Objectness { get; }

        internal float[] BoxWeight { get; }

        internal float[] BoxBias { get; }
    }

    /// <inheritdoc/>
    public void Run(FrozenFeatures features, HeadScratch scratch, float[] logits, float[] rawBoxes)
    {
        for (var level = 0; level < _levels.Length; level++)
        {
            var size = features.GridSizes[level];
            _levels[level].ClassTower.Run(features.Stems[level], scratch.Between, scratch.ClassTower, size);
            _levels[level].BoxTower.Run(features.Stems[level], scratch.Between, scratch.BoxTower, size);
            Predict(_levels[level], features, level, scratch, logits, rawBoxes);
        }
    }

    private static void Predict(
        Level weights, FrozenFeatures features, int level, HeadScratch scratch, float[] logits, float[] rawBoxes)
    {
        var first = features.LevelOffsets[level];
        var cells = features.GridSizes[level] * features.GridSizes[level];
        for (var cell = 0; cell < cells; cell++)
        {
            var classes = scratch.ClassTower.AsSpan(cell * Channels, Channels);
            var boxes = scratch.BoxTower.AsSpan(cell * Channels, Channels);
            var anchor = first + cell;
            logits[anchor] = VectorKernels.Dot(weights.LogitWeight.AsSpan(0, Channels), classes)
                + VectorKernels.Dot(weights.LogitWeight.AsSpan(Channels), boxes)
                + weights.LogitBias + (weights.Objectness * features.ObjectnessLogits[anchor]);
            for (var side = 0; side < 4; side++)
            {
                rawBoxes[(4 * anchor) + side] = features.RawBoxes[(4 * anchor) + side] + weights.BoxBias[side]
                    + VectorKernels.Dot(weights.BoxWeight.AsSpan(side * Channels, Channels), boxes);
            }
        }
    }
}
