using DroneSeal.Core;

namespace DroneSeal.SelfEdit.Tests;

/// <summary>What the gate judges on, no step has seen.</summary>
public sealed class HoldBackTests
{
    private static readonly GateOptions _options = new();

    [Fact]
    public void AThingOfTheWorldIsEitherTaughtOrJudgedOnInEveryPicture()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var holdBack = new HoldBack(_options, seed);
            var sides = new Dictionary<int, bool>();
            var random = new Random(seed);
            for (var picture = 0; picture < 50; picture++)
            {
                var verdict = Verdict([.. Enumerable.Range(1, 30).Where(_ => random.Next(3) == 0)]);
                foreach (var (part, isHeldBack) in holdBack.Split(verdict, []))
                {
                    foreach (var finding in part.Taught.Concat(part.Doubted))
                    {
                        Assert.Equal(isHeldBack, sides.TryGetValue(finding.Place, out var known) ? known : isHeldBack);
                        sides[finding.Place] = isHeldBack;
                    }
                }
            }

            Assert.InRange(sides.Count(side => side.Value), 5, 25);
        }
    }

    [Fact]
    public void WhatIsOnTheOtherSideIsNeitherObjectNorBackground()
    {
        var verdict = Verdict([.. Enumerable.Range(1, 12)]);
        var parts = new HoldBack(_options, 1).Split(verdict, []).ToList();

        Assert.Equal([false, true], parts.Select(part => part.IsHeldBack).Order());
        Assert.All(parts, part =>
        {
            var own = part.Verdict.Taught.Concat(part.Verdict.Doubted).Select(finding => finding.Box).ToList();
            Assert.NotEmpty(own);
            Assert.Equal(12, own.Count + part.Verdict.LeftOut.Count);
            Assert.Empty(own.Intersect(part.Verdict.LeftOut));
            Assert.Equal(part.Verdict.Taught.Count, part.Verdict.IsCorrupt.Count);
            var labels = ViewLabels.Of(part.Verdict, PictureView.Numbered(0, 416, new Random(1)), 416, new MiniTaskOptions());
            Assert.All(part.Verdict.LeftOut, box => Assert.Contains(box, labels.Doubted));
        });
        Assert.Single(parts, part => part.Verdict.TeachesSilence);
    }

    [Fact]
    public void WhereTheWorldIsNotKnownPicturesStayWhole()
    {
        var holdBack = new HoldBack(_options, 3);
        var verdict = Verdict([0, 0, 0]);
        var held = 0;
        for (var picture = 0; picture < 40; picture++)
        {
            var (part, isHeldBack) = Assert.Single(holdBack.Split(verdict, []));
            Assert.Same(verdict, part);
            held += isHeldBack ? 1 : 0;
        }

        Assert.Equal(20, held);
    }

    [Fact]
    public void PicturesThatTeachNothingAreHeldBackUntilTheGateHasEnough()
    {
        var holdBack = new HoldBack(_options, 3);
        var silent = Verdict([]);

        var held = Enumerable.Range(0, 20).Count(_ => holdBack.Split(silent, []).Single().IsHeldBack);

        Assert.Equal(10, held);
    }

    // Odd places are taught, even ones doubted.
    private static PictureVerdict Verdict(int[] places)
    {
        var findings = places.Select((place, row) => new Finding(
            new PixelBox(10 + (30 * row), 40, 30 + (30 * row), 80), "cone", 0.99f, [], null, place)).ToList();
        var taught = findings.Where(finding => finding.Place % 2 == 1 || finding.Place == 0).ToList();
        return new(taught, new bool[taught.Count], [.. findings.Except(taught)]);
    }
}
