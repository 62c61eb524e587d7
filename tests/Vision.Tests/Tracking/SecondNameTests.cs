using System.Numerics;
using DroneSeal.Core;

namespace DroneSeal.Vision.Tests;

/// <summary>One thing to which the detector gives two names.</summary>
public sealed class SecondNameTests
{
    private static readonly Vector2 _place = new(6, 0.5f);

    private readonly TrackerBench _bench = new();

    [Fact]
    public void ATreeBoxOnAConesFootIsTheConeWhenTheConeScoresHigher()
    {
        for (var i = 0; i < 5; i++)
        {
            var cone = Box(_place, 0.9f);
            _bench.Add(cone, TrackerBench.Cone, 0.8f);
            _bench.Add(cone with { Top = cone.Top - (0.8f * cone.Height) }, TrackerBench.Tree, 0.6f);
            _bench.Step();
        }

        var only = Assert.Single(_bench.Batch.Obstacles.ToArray());
        Assert.Equal(TrackerBench.Cone, only.ClassId);
    }

    [Fact]
    public void ATreeOfTheReleasedAdaptersOnTheFootOfAConeOfTheActiveOnesIsOneThing()
    {
        for (var i = 0; i < 5; i++)
        {
            var cone = Box(_place, 0.9f);
            _bench.Add(cone, TrackerBench.Cone, 0.8f, isReleased: false);
            var tree = cone with { Top = cone.Top - (2f * cone.Height) };
            _bench.Add(tree, TrackerBench.Tree, 0.6f, isActive: false);
            _bench.Step();
        }

        var only = Assert.Single(_bench.Batch.Obstacles.ToArray());
        Assert.True(float.IsFinite(only.ReleasedRangeMeters) && float.IsFinite(only.ActiveRangeMeters));
    }

    [Fact]
    public void TwoConesOneBehindTheOtherStayTwo()
    {
        var behind = _place * 1.5f;
        for (var i = 0; i < 5; i++)
        {
            _bench.Add(Box(_place, 0.9f), TrackerBench.Cone, 0.8f);
            _bench.Add(Box(behind, 0.9f), TrackerBench.Cone, 0.6f);
            _bench.Step();
        }

        Assert.Equal(2, _bench.Batch.Count);
    }

    private PixelBox Box(Vector2 at, float height)
    {
        Assert.True(TrackerBench.TryBox(at, height, 0.4f, _bench.State, out var box));
        return box;
    }
}
