using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Vision;

namespace DroneSeal.SelfEdit.Tests;

/// <summary>A camera half a metre over flat ground, level, with its horizon in the picture's middle.</summary>
public class SceneReviewTests
{
    private const float CameraHeight = 0.5f;

    private static readonly PinholeCamera _camera = new(DrawnPicture.Size, DrawnPicture.Size, 271);

    private static readonly string[] _classNames =
        ["tree", "fire hydrant", .. Enumerable.Range(2, 78).Select(row => $"spare {row}")];

    private readonly Reviewer _reviewer = NewReviewer();

    [Fact]
    public void WithoutASceneNothingChanges()
    {
        var (picture, _) = ConeAt(5, 0.8f);

        var without = NewReviewer().Review(picture.Bgr, picture.Features, [])[0];
        var again = _reviewer.Review(picture.Bgr, picture.Features, [], null)[0];

        Assert.Equal(without.Probability, again.Probability);
        Assert.Equal(["card", "objectness"], again.Evidence.Select(one => one.Critic));
    }

    [Fact]
    public void AConeOfTheCardsHeightIsBelievedMore()
    {
        var word = Word(Review(ConeAt(5, 0.8f)), "geometry");

        Assert.True(word.LogOdds > 0, $"{word}");
        Assert.Equal("0.80 m tall at 5.0 m; the card says 0.3 to 1.1 m", word.Words);
    }

    [Theory]
    [InlineData(6, 3)]
    [InlineData(3, 0.1f)]
    public void WhatIsTallerOrLowerThanTheCardSaysIsBelievedLess(float rangeMeters, float heightMeters)
    {
        var word = Word(Review(ConeAt(rangeMeters, heightMeters)), "geometry");

        Assert.True(word.LogOdds < -0.7f, $"{word}");
    }

    [Fact]
    public void WhatDoesNotStandOnTheGroundIsBelievedLess()
    {
        var picture = new DrawnPicture();
        picture.Frozen(picture.DrawCone(190, 110, 30, 50), 0);

        var word = Word(Review((picture, default)), "geometry");

        Assert.True(word.LogOdds < -0.7f, $"{word}");
        Assert.Equal("it does not stand on the ground", word.Words);
    }

    [Fact]
    public void ATreeOfEightyCentimetresIsNoTree()
    {
        var (picture, cone) = ConeAt(5, 0.8f);

        var tree = Word(Review((picture, cone), new Detection(default, cone, 0, 0.9f)), "track");
        var hydrant = Word(Fresh((picture, cone), new Detection(default, cone, 1, 0.9f)), "track");

        Assert.True(tree.LogOdds > 0.5f, $"{tree}");
        Assert.Equal("too small or too large for a tree", tree.Words);
        Assert.True(hydrant.LogOdds < -0.5f, $"{hydrant}");
    }

    [Fact]
    public void ANameThatIsKeptSpeaksAgainstMoreAndMore()
    {
        var words = Enumerable.Range(0, 5).Select(i =>
        {
            var (picture, cone) = ConeAt(6 - (0.5f * i), 0.8f);
            return Word(Review((picture, cone), new Detection(default, cone, 1, 0.4f), At(0.5f * i)), "track");
        }).ToList();

        Assert.True(words[4].LogOdds < words[0].LogOdds - 0.5f, $"{words[0]} {words[4]}");
        Assert.Equal("the detector said fire hydrant in 5 of 5 sightings", words[4].Words);
    }

    [Fact]
    public void WhatIsSeenAgainAtItsPlaceIsBelievedMore()
    {
        var first = Word(Review(ConeAt(6, 0.8f), At(0)), "seen again");
        var second = Word(Review(ConeAt(5, 0.8f), At(1)), "seen again");

        Assert.Equal(0, first.LogOdds);
        Assert.True(second.LogOdds > 0.3f, $"{second}");
        Assert.Equal("raised 2 times at one place on the ground, absent 0 times", second.Words);
    }

    [Fact]
    public void WhatWasAbsentWhereItHadToShowIsBelievedLess()
    {
        _ = Review(ConeAt(6, 0.8f), At(0));
        _ = Review((new DrawnPicture(), default), At(0.5f));
        _ = Review((new DrawnPicture(), default), At(1));

        var word = Word(Review(ConeAt(4.5f, 0.8f), At(1.5f)), "seen again");

        Assert.True(word.LogOdds < 0, $"{word}");
        Assert.Equal("raised 2 times at one place on the ground, absent 2 times", word.Words);
    }

    [Theory]
    [InlineData(4.7f, 1)]
    [InlineData(float.PositiveInfinity, -1)]
    [InlineData(12, -1)]
    public void ARangeSensorSpeaksForWhatItSeesAndAgainstWhatItDoesNot(float meters, int sign)
    {
        var scene = At(0) with { Range = new RangeReading(0, 0.2f, meters, 0.05f) };

        Assert.Equal(sign, MathF.Sign(Word(Review(ConeAt(5, 0.8f), scene), "range").LogOdds));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 0.4f)] // over it
    public void ARangeSensorThatLooksElsewhereSaysNothing(float bearing, float elevation)
    {
        var scene = At(0) with { Range = new RangeReading(bearing, 0.2f, 12, 0.05f, elevation) };

        Assert.DoesNotContain(Review(ConeAt(5, 0.8f), scene).Evidence, one => one.Critic == "range");
    }

    private static Reviewer NewReviewer() =>
        new(Cards.Cone.Card, Cards.Cone.Calibration with { Scene = SceneCalibration.Prior }, DrawnPicture.Size, null, _classNames);

    private static ReviewScene At(float northMeters) => new(
        _camera,
        new VehicleState(
            TimeSpan.FromSeconds(northMeters / 2), new Vector3(northMeters, 0, -CameraHeight), Vector3.Zero, 0, 0, 0, 0));

    // As the camera of At(0) sees it straight ahead.
    private static (DrawnPicture Picture, PixelBox Cone) ConeAt(float rangeMeters, float heightMeters)
    {
        var pixels = _camera.FocalPixels / rangeMeters;
        var foot = (0.5f * DrawnPicture.Size) + (pixels * CameraHeight);
        var height = (int)MathF.Max(9, MathF.Round(pixels * heightMeters));
        var width = Math.Max(10, height / 2);
        var picture = new DrawnPicture();
        var cone = picture.DrawCone(
            (DrawnPicture.Size - width) / 2, (int)MathF.Round(foot) - height, width, height);
        picture.Frozen(cone, 0);
        return (picture, cone);
    }

    private static Evidence Word(Finding finding, string critic) =>
        finding.Evidence.Single(one => one.Critic == critic);

    private static Finding Fresh((DrawnPicture Picture, PixelBox Cone) sight, Detection said) =>
        NewReviewer().Review(sight.Picture.Bgr, sight.Picture.Features, [said], At(0))[0];

    private Finding Review((DrawnPicture Picture, PixelBox Cone) sight, Detection? said = null, ReviewScene? scene = null) =>
        _reviewer.Review(
            sight.Picture.Bgr, sight.Picture.Features, said is { } detection ? [detection] : [], scene ?? At(0))
            .FirstOrDefault(new Finding(default, "", 0, [], null));

    private Finding Review((DrawnPicture Picture, PixelBox Cone) sight, ReviewScene scene) => Review(sight, null, scene);
}
