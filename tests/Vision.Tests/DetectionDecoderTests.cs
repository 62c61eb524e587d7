namespace DroneSeal.Vision.Tests;

public sealed class DetectionDecoderTests
{
    private const float Sure = 9;

    private readonly ModelWeights _weights = TestHead.Weights();
    private readonly FrozenFeatures _features = new(96) { Letterbox = Letterbox.For(192, 192, 96) };
    private readonly HeadOutputs _outputs = new(96);
    private readonly DetectionList _list = new();

    public DetectionDecoderTests()
    {
        _features.ObjectnessLogits.AsSpan().Fill(-30);
        _features.ClassLogits.AsSpan().Fill(-30);
    }

    [Fact]
    public void AnAnchorIsDecodedIntoSourcePixels()
    {
        // Level 1, stride 16, cell (2, 3): centre (2.5, 3.25) * 16, size (32, 16), and two source pixels for one.
        Base(level: 1, x: 2, y: 3, classId: 7, logit: Sure, raw: [0.5f, 0.25f, MathF.Log(2), 0]);

        Decode();

        var detection = Assert.Single(_list.ToArray());
        Assert.Equal(7, detection.ClassId);
        Assert.Equal(48, detection.Box.Left, 1e-3);
        Assert.Equal(88, detection.Box.Top, 1e-3);
        Assert.Equal(112, detection.Box.Right, 1e-3);
        Assert.Equal(120, detection.Box.Bottom, 1e-3);
    }

    [Fact]
    public void AScoreIsObjectnessTimesClassAndTheLowestIsCutOff()
    {
        Base(0, 4, 4, 1, logit: 0, raw: [0, 0, 0, 0]);

        Decode(0.24f);
        Assert.Equal(0.25f, Assert.Single(_list.ToArray()).Score, 1e-6);
        Decode(0.26f);
        Assert.Empty(_list.ToArray());
    }

    [Fact]
    public void OfTwoBoxesOfOneClassOnOnePlaceTheBetterStays()
    {
        Base(0, 4, 4, 1, logit: 2, raw: [0, 0, 1, 1]);
        Base(0, 5, 4, 1, logit: 3, raw: [-1, 0, 1, 1]);

        Decode();

        Assert.Equal(1, _list.Count);
        Assert.True(_list[0].Score > 0.9f);
    }

    [Fact]
    public void TwoBaseClassesOnOnePlaceBothStay()
    {
        Base(0, 4, 4, 1, logit: 2, raw: [0, 0, 1, 1]);
        Base(0, 5, 4, 2, logit: 3, raw: [-1, 0, 1, 1]);

        Decode();

        Assert.Equal(2, _list.Count);
    }

    [Theory]
    [InlineData(2f, 1f, 80)]
    [InlineData(0f, 2f, 1)]
    public void OfANovelAndABaseBoxOnOnePlaceTheBetterStaysAlone(float novel, float baseLogit, int winner)
    {
        Base(0, 4, 4, 1, baseLogit, raw: [0, 0, 1, 1]);

        DecodeWithNovel((0, 5, 4, novel, [-1, 0, 1, 1]));

        Assert.Equal(winner, Assert.Single(_list.ToArray()).ClassId);
    }

    [Fact]
    public void ANovelBoxBelowTheFloorTakesNoNameAway()
    {
        Base(0, 4, 4, 1, logit: -1.2f, raw: [0, 0, 1, 1]); // 0.053
        DecodeWithNovel((0, 5, 4, -2.5f, [-1, 0, 1, 1])); // 0.076

        Assert.Equal([80, 1], _list.ToArray().Select(one => one.ClassId));
    }

    [Fact]
    public void NovelAndBaseBoxesApartBothStay()
    {
        Base(0, 1, 1, 1, logit: 2, raw: [0, 0, 1, 1]);
        DecodeWithNovel((0, 9, 9, 3, [0, 0, 1, 1]));

        Assert.Equal(2, _list.Count);
    }

    [Fact]
    public void APartInsideItsWholeFallsBehindIt()
    {
        // The whole is 32 x 64 pixels, the part a lower piece and a little surer of itself.
        DecodeWithNovel((0, 6, 6, 1.0f, [0, 0, MathF.Log(4), MathF.Log(8)]), (0, 6, 8, 1.1f, [0, 0, MathF.Log(4), MathF.Log(3)]));

        var found = _list.ToArray();
        Assert.Equal(2, found.Length);
        Assert.True(found[0].Box.Height > found[1].Box.Height);
        Assert.True(found[1].Score < 0.5f * found[0].Score);
    }

    [Fact]
    public void ASmallObjectBeforeAMuchWeakerLargeBoxKeepsItsScore()
    {
        DecodeWithNovel((0, 6, 6, -3f, [0, 0, MathF.Log(4), MathF.Log(8)]), (0, 6, 8, 3f, [0, 0, MathF.Log(2), MathF.Log(2)]));

        Assert.True(_list[0].Score > 0.9f);
        Assert.True(_list[0].Box.Height < 40);
    }

    [Fact]
    public void SettingsOutOfRangeAreAllNamed()
    {
        var error = Assert.Throws<ArgumentException>(
            () => new DetectionDecoder(new DetectorOptions { MinScore = float.NaN, OneNameIoU = 2 }));

        Assert.Contains("MinScore", error.Message, StringComparison.Ordinal);
        Assert.Contains("OneNameIoU", error.Message, StringComparison.Ordinal);
    }

    private void Base(int level, int x, int y, int classId, float logit, float[] raw)
    {
        var anchor = Anchor(level, x, y);
        _features.ObjectnessLogits[anchor] = logit;
        _features.ClassLogits[(anchor * 80) + classId] = logit;
        raw.CopyTo(_features.RawBoxes, anchor * 4);
    }

    private int Anchor(int level, int x, int y) => _features.LevelOffsets[level] + (y * _features.GridSizes[level]) + x;

    private void Decode(float minScore = 0.05f)
    {
        AdaptedHead.Prepare(AdapterSet.Empty(_weights.Sha256), _weights).Apply(_features, _outputs);
        new DetectionDecoder(new DetectorOptions()).Decode(_features, _outputs, minScore, default, _list);
    }

    private void DecodeWithNovel(params (int Level, int X, int Y, float Logit, float[] Raw)[] novel)
    {
        _outputs.Begin(_features, 1, copiesBase: false);
        _outputs.NovelLogitBuffer(0).AsSpan().Fill(-30);
        foreach (var one in novel)
        {
            _outputs.NovelLogitBuffer(0)[Anchor(one.Level, one.X, one.Y)] = one.Logit;
            one.Raw.CopyTo(_outputs.NovelBoxBuffer(0), 4 * Anchor(one.Level, one.X, one.Y));
        }

        new DetectionDecoder(new DetectorOptions()).Decode(_features, _outputs, 0.001f, default, _list);
    }
}
