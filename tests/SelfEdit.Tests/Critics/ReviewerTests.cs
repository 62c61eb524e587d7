using DroneSeal.Core;

namespace DroneSeal.SelfEdit.Tests;

public class ReviewerTests
{
    private readonly DrawnPicture _picture = new();

    [Fact]
    public void AConeThatTheDetectorOverlookedIsFoundWithReasons()
    {
        var cone = _picture.DrawCone(160, 100, 80, 130);
        _picture.Frozen(cone, -1);

        var finding = Review()[0];

        Assert.True(finding.Probability > 0.5f, $"{finding.Probability}");
        Assert.True(finding.Box.IoU(cone) > 0.8f);
        Assert.Equal("traffic cone", finding.ClassName);
        Assert.Equal(["card", "objectness"], finding.Evidence.Select(evidence => evidence.Critic));
        Assert.Null(finding.Said);
    }

    [Fact]
    public void WhatTheDetectorSaidIsHandedOn()
    {
        var cone = _picture.DrawCone(160, 100, 80, 130);
        _picture.Frozen(cone, -1);

        var finding = Review(new Detection(default, cone, 10, 0.41f))[0];

        Assert.Equal(10, finding.Said?.ClassId);
        Assert.Equal("the detector said fire hydrant 0.41", finding.Evidence[1].Words);
    }

    [Fact]
    public void ManyBoxesOnOneConeGiveOneFinding()
    {
        var cone = _picture.DrawCone(160, 100, 80, 130);
        _picture.Frozen(cone, -1, level: 0);
        _picture.Frozen(cone with { Top = cone.Top + 4 }, -1, level: 1);
        _picture.Frozen(cone with { Right = cone.Right + 6 }, -2, level: 2);

        Assert.Single(Review());
    }

    [Fact]
    public void APictureWithoutItsColourGivesNothing()
    {
        _picture.Frozen(new PixelBox(100, 100, 160, 200), 2);

        Assert.Empty(Review());
    }

    [Fact]
    public void TheSamePicturesGiveTheSameFindingsAndTheSameState()
    {
        _picture.Frozen(_picture.DrawCone(160, 100, 80, 130), -1);
        var first = new PrototypeCritic();
        var second = new PrototypeCritic();

        Assert.Equal(Run(first), Run(second));
        Assert.Equal(first.Save(), second.Save());

        (PixelBox Box, float Probability)[] Run(PrototypeCritic prototype) =>
        [
            .. new Reviewer(Cards.Cone.Card, Cards.Cone.Calibration, DrawnPicture.Size, prototype)
                .Review(_picture.Bgr, _picture.Features, [])
                .Select(one => (one.Box, one.Probability)),
        ];
    }

    private IReadOnlyList<Finding> Review(params Detection[] detections) =>
        new Reviewer(Cards.Cone.Card, Cards.Cone.Calibration, DrawnPicture.Size)
            .Review(_picture.Bgr, _picture.Features, detections);
}
