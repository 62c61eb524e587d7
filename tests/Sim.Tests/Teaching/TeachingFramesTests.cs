using DroneSeal.Core;
using DroneSeal.Gles;
using DroneSeal.Sim.Teaching;

namespace DroneSeal.Sim.Tests;

public sealed class TeachingFramesTests
{
    private static readonly TeachingOptions _options = new()
    {
        Seed = 11,
        WidthPixels = 160,
        HeightPixels = 160,
        ViewsEachScene = 2,
        Courses = [CourseReader.ReadFile(CourseFiles.Find("orange-cones")!).Course!],
    };

    [SkippableFact]
    public void APictureDependsOnItsIndexAlone()
    {
        Require();
        var (first, again) = (new Frame(), new Frame());
        var (boxes, boxesAgain) = (new List<TaughtBox>(), new List<TaughtBox>());
        using (var frames = new TeachingFrames(_options))
        {
            frames.Render(3, first, boxes);
        }
        using var others = new TeachingFrames(_options);
        others.Render(8, again, boxesAgain);
        others.Render(2, again, boxesAgain);
        others.Render(3, again, boxesAgain);

        Assert.Equal(first.Bgr, again.Bgr);
        Assert.Equal(boxes, boxesAgain);
    }

    [SkippableFact]
    public void AnotherSeedGivesAnotherPicture()
    {
        Require();
        var (first, other) = (new Frame(), new Frame());
        using var frames = new TeachingFrames(_options);
        using var others = new TeachingFrames(_options with { Seed = 12 });

        frames.Render(0, first, []);
        others.Render(0, other, []);

        Assert.NotEqual(first.Bgr, other.Bgr);
    }

    [SkippableFact]
    public void WithheldKindsAreInNoScene()
    {
        Require();
        using var frames = new TeachingFrames(_options);
        var names = new HashSet<string>();
        for (var i = 0; i < 60; i += 2)
        {
            var boxes = new List<TaughtBox>();
            frames.Render(i, new Frame(), boxes);
            Assert.DoesNotContain(frames.Scene, one => _options.Withheld.Contains(one.Kind));
            names.UnionWith(boxes.Select(box => box.ClassName));
        }

        Assert.Subset(
            new HashSet<string>
                { "person", "car", "fire hydrant", "tree", "pole", "wall", "crate", "jersey barrier" },
            names);
        Assert.True(names.Count >= 6);
    }

    [SkippableFact]
    public void BoxesLieInThePictureAndAreNotTooSmall()
    {
        Require();
        using var frames = new TeachingFrames(_options);
        var all = new List<TaughtBox>();
        for (var i = 0; i < 30; i++)
        {
            var boxes = new List<TaughtBox>();
            frames.Render(i, new Frame(), boxes);
            all.AddRange(boxes);
        }

        Assert.NotEmpty(all);
        Assert.All(all, one =>
        {
            Assert.Equal(one.Box, one.Box.Clip(160, 160));
            Assert.True(one.Box.Height >= 6);
            Assert.InRange(one.VisibleShare, 0.25f, 1);
            Assert.InRange(one.RangeMeters, 0.1f, 60);
        });
    }

    [Fact]
    public void EveryFaultOfTheOptionsIsNamed()
    {
        var options = new TeachingOptions { WidthPixels = 0, ViewsEachScene = 0, LeastVisibleShare = float.NaN };

        Assert.Equal(3, options.Problems().Count());
        Assert.Throws<ArgumentException>(() => new TeachingFrames(options));
    }

    private static void Require()
    {
        try
        {
            GlesContext.Create().Dispose();
        }
        catch (GlesException fault)
        {
            Skip.If(true, $"No OpenGL ES here: {fault.Message}");
        }
    }
}
