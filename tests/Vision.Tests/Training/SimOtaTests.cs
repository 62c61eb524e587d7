using DroneSeal.Core;

namespace DroneSeal.Vision.Tests.Training;

public sealed class SimOtaTests
{
    private const int Width = 7;
    private static readonly AnchorGrid _grid = new(64);

    [Fact]
    public void EveryObjectGetsAtLeastOneAnchorNearIt()
    {
        TaughtObject[] objects = [new(0, new(4, 4, 20, 20)), new(1, new(40, 30, 60, 62))];

        var (owner, _) = Assign(objects);

        foreach (var index in new[] { 0, 1 })
        {
            var anchors = Enumerable.Range(0, _grid.Count).Where(anchor => owner[anchor] == index).ToList();
            Assert.NotEmpty(anchors);
            Assert.All(anchors, anchor => Assert.True(IsNear(anchor, objects[index].Box)));
        }
    }

    [Fact]
    public void APictureWithoutObjectsHasNoOwners()
    {
        var (owner, _) = Assign([]);

        Assert.All(owner, one => Assert.Equal(SimOta.Nobody, one));
    }

    [Fact]
    public void OfTwoObjectsAnAnchorAnswersForTheOneItsBoxFits()
    {
        // All anchors of the middle level draw boxes of their cell's size times e: 43 pixels.
        TaughtObject[] objects = [new(0, new(12, 12, 52, 52)), new(0, new(28, 28, 36, 36))];

        var (owner, fit) = Assign(objects, logSize: 1);
        var middle = Enumerable.Range(_grid.Offsets[1], _grid.Offsets[2] - _grid.Offsets[1])
            .Where(anchor => owner[anchor] == 0).ToList();

        Assert.NotEmpty(middle);
        Assert.All(middle, anchor => Assert.InRange(fit[anchor], 0.3f, 1));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void RandomAnswersNeverGiveAnAnchorToAnObjectFarAway(int seed)
    {
        var random = new Random(seed);
        var objects = Enumerable.Range(0, 12).Select(_ => Random(random)).ToArray();
        var rows = new float[_grid.Count * Width];
        foreach (ref var value in rows.AsSpan())
        {
            value = (4 * random.NextSingle()) - 2;
        }

        var (owner, fit) = (new int[_grid.Count], new float[_grid.Count]);
        new SimOta(_grid, 2).Assign(rows, Width, objects, owner, fit);

        Assert.All(
            Enumerable.Range(0, _grid.Count).Where(anchor => owner[anchor] != SimOta.Nobody),
            anchor => Assert.True(IsNear(anchor, objects[owner[anchor]].Box) && float.IsFinite(fit[anchor])));
    }

    private static TaughtObject Random(Random random)
    {
        var (x, y) = (58 * random.NextSingle(), 58 * random.NextSingle());
        return new(random.Next(2), new(x, y, x + 2 + (20 * random.NextSingle()), y + 2 + (20 * random.NextSingle())));
    }

    private static bool IsNear(int anchor, PixelBox box)
    {
        var (x, y) = _grid.CentreOf(anchor);
        var reach = 1.5f * FrozenFeatures.Strides[_grid.LevelOf(anchor)];
        var isInside = x > box.Left && x < box.Right && y > box.Top && y < box.Bottom;
        return isInside || (MathF.Abs(x - box.CentreX) < reach && MathF.Abs(y - box.CentreY) < reach);
    }

    private static (int[] Owner, float[] Fit) Assign(TaughtObject[] objects, float logSize = 0)
    {
        var rows = new float[_grid.Count * Width];
        for (var anchor = 0; anchor < _grid.Count; anchor++)
        {
            (rows[(anchor * Width) + 2], rows[(anchor * Width) + 3]) = (logSize, logSize);
        }

        var (owner, fit) = (new int[_grid.Count], new float[_grid.Count]);
        new SimOta(_grid, 2).Assign(rows, Width, objects, owner, fit);
        return (owner, fit);
    }
}
