using System.Numerics;
using DroneSeal.Core;

namespace DroneSeal.SelfEdit.Tests;

/// <summary>Boxes that the card's colours propose in flight, where no frozen box fits.</summary>
public class FlightProposalTests
{
    private readonly DrawnPicture _picture = new();

    [Fact]
    public void WithoutASceneColoursProposeNothing()
    {
        _picture.DrawCone(190, 160, 40, 70);

        Assert.Empty(NewReviewer().Review(_picture.Bgr, _picture.Features, []));
    }

    [Fact]
    public void AConeWithoutAnyFrozenBoxIsFound()
    {
        var cone = _picture.DrawCone(190, 160, 40, 70);

        Assert.True(Found().Box.IoU(cone) > 0.8f);
    }

    [Fact]
    public void ADarkFootBelongsToTheBodyAboveIt()
    {
        _picture.DrawCone(190, 160, 40, 70);
        Darken(180, 230, 60, 8);

        var whole = new PixelBox(180, 160, 240, 238);

        Assert.True(Found().Box.IoU(whole) > 0.8f, $"{Found().Box}");
    }

    [Fact]
    public void DarkGroundIsNoFoot()
    {
        var cone = _picture.DrawCone(190, 160, 40, 70);
        Darken(0, 230, DrawnPicture.Size, DrawnPicture.Size - 230);

        Assert.True(Found().Box.IoU(cone) > 0.8f, $"{Found().Box}");
    }

    [Fact]
    public void AFrozenBoxBesideTheConeIsMovedOntoIt()
    {
        var cone = _picture.DrawCone(190, 160, 40, 70);
        _picture.Frozen(new PixelBox(cone.Left - 8, cone.Top + 6, cone.Right, cone.Bottom + 4), 2);

        Assert.True(Found().Box.IoU(cone) > 0.85f, $"{Found().Box}");
    }

    private static Reviewer NewReviewer() => new(Cards.Cone.Card, Cards.Cone.Calibration, DrawnPicture.Size);

    private Finding Found()
    {
        var state = new VehicleState(TimeSpan.Zero, new Vector3(0, 0, -0.5f), Vector3.Zero, 0, 0, 0, 0);
        var scene = new ReviewScene(new PinholeCamera(DrawnPicture.Size, DrawnPicture.Size, 271), state);
        return NewReviewer().Review(_picture.Bgr, _picture.Features, [], scene)[0];
    }

    private void Darken(int left, int top, int width, int height)
    {
        for (var y = top; y < top + height; y++)
        {
            _picture.Bgr.AsSpan(3 * ((y * DrawnPicture.Size) + left), 3 * width).Fill(30);
        }
    }
}
