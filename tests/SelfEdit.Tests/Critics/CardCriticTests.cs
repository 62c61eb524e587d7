using DroneSeal.Core;

namespace DroneSeal.SelfEdit.Tests;

public class CardCriticTests
{
    private readonly CardCritic _critic = new(Cards.Cone.Card, DrawnPicture.Size);
    private readonly DrawnPicture _picture = new();

    [Fact]
    public void AConeIsStrongerThanABlockOfItsColour()
    {
        var cone = _picture.DrawCone(40, 100, 80, 120);
        var block = _picture.DrawBlock(250, 100, 80, 120);

        Assert.True(Strength(cone) > Strength(block) + 1);
    }

    [Fact]
    public void AConeIsStrongerThanTheSameUpsideDown()
    {
        var cone = _picture.DrawCone(40, 100, 80, 120);
        var upsideDown = _picture.DrawCone(250, 100, 80, 120, isUpsideDown: true);

        Assert.True(Strength(cone) > Strength(upsideDown) + 1);
    }

    [Fact]
    public void AWholeBoxIsStrongerThanAPartOfIt()
    {
        var whole = _picture.DrawCone(40, 100, 80, 120);

        Assert.True(Strength(whole) > Strength(whole with { Bottom = 150 }) + 1);
        Assert.True(Strength(whole) > Strength(whole with { Top = 160 }) + 1);
        Assert.True(Strength(whole) > Strength(whole with { Left = 80 }) + 1);
    }

    [Fact]
    public void WhatItSawIsSaidInWords()
    {
        var cone = _picture.DrawCone(40, 100, 80, 120);
        _critic.Look(_picture.Bgr, DrawnPicture.Size, DrawnPicture.Size);

        Assert.Equal("orange, tapering upward, one white band, upright", _critic.Describe(cone));
    }

    [Fact]
    public void PaddingShowsNoColour()
    {
        var block = _picture.DrawBlock(250, 100, 80, 120);
        _critic.Look(_picture.Bgr, 250, DrawnPicture.Size);

        Assert.Equal(0, _critic.ColourShare(block));
    }

    private float Strength(PixelBox box)
    {
        var rules = new float[Enum.GetValues<CardRule>().Length];
        _critic.Look(_picture.Bgr, DrawnPicture.Size, DrawnPicture.Size);
        _critic.Measure(box, rules);
        return Cards.Cone.Calibration.Strength(rules);
    }
}
