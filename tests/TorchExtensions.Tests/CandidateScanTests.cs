using DroneSeal.Torch.Extensions;

namespace DroneSeal.TorchExtensions.Tests;

public sealed class CandidateScanTests
{
    private const int Size = 96;
    private const int Anchors = 9 * 21;

    private readonly float[] _objectness = Nano.Noise(Anchors, seed: 4, scale: 6.0f);
    private readonly float[] _logits = Nano.Noise(Anchors * 80, seed: 5, scale: 6.0f);
    private readonly int[] _anchors = new int[Anchors];
    private readonly int[] _classes = new int[Anchors];
    private readonly float[] _scores = new float[Anchors];

    [SkippableTheory]
    [InlineData(TrunkInstructionSet.Generic, 0.1f)]
    [InlineData(TrunkInstructionSet.Avx2, 0.1f)]
    [InlineData(TrunkInstructionSet.Avx512, 0.1f)]
    [InlineData(TrunkInstructionSet.Best, 0.9f)]
    public void ExactlyTheAnchorsAboveTheThresholdAreFoundInOrder(TrunkInstructionSet set, float threshold)
    {
        using var engine = Nano.Engine(set, Size);

        var found = engine.Scan(_objectness, _logits, threshold, _anchors, _classes, _scores);

        var wanted = Reference().Where(candidate => candidate.Score >= threshold).ToArray();
        Assert.Equal(wanted.Select(candidate => candidate.Anchor), _anchors.Take(found));
        Assert.Equal(wanted.Select(candidate => candidate.Class), _classes.Take(found));
        Assert.All(wanted.Zip(_scores), pair => Assert.Equal(pair.First.Score, pair.Second, 1e-5f));
    }

    [SkippableFact]
    public void WhenThereIsLessRoomThanCandidatesTheFirstAreKept()
    {
        using var engine = Nano.Engine(size: Size);

        var found = engine.Scan(_objectness, _logits, 0.0f, new int[7], new int[7], new float[7]);

        Assert.Equal(7, found);
    }

    [SkippableFact]
    public void WhenTwoClassesAreEqualTheFirstWins()
    {
        using var engine = Nano.Engine(size: Size);
        Array.Fill(_logits, 1.5f);

        var found = engine.Scan(_objectness, _logits, 0.0f, _anchors, _classes, _scores);

        Assert.All(_classes.Take(found), best => Assert.Equal(0, best));
    }

    [SkippableFact]
    public void ExtremeLogitsGiveScoresOfZeroAndOne()
    {
        using var engine = Nano.Engine(size: Size);
        Array.Fill(_objectness, 500.0f);
        Array.Fill(_logits, -500.0f);
        _logits[80] = 500.0f;

        var found = engine.Scan(_objectness, _logits, 0.5f, _anchors, _classes, _scores);

        Assert.Equal(1, found);
        Assert.Equal((1, 0, 1.0f), (_anchors[0], _classes[0], _scores[0]));
    }

    private IEnumerable<(int Anchor, int Class, float Score)> Reference()
    {
        for (var anchor = 0; anchor < Anchors; anchor++)
        {
            var row = _logits.AsSpan(anchor * 80, 80).ToArray();
            var best = Array.IndexOf(row, row.Max());
            yield return (anchor, best, (float)(Sigmoid(_objectness[anchor]) * Sigmoid(row[best])));
        }
    }

    private static double Sigmoid(double logit) => 1.0 / (1.0 + Math.Exp(-logit));
}
