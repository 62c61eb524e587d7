namespace DroneSeal.Core.Tests;

public sealed class PixelBoxTests
{
    private static readonly PixelBox _box = new(10, 20, 30, 60);

    [Fact]
    public void SizesAreEdgesApart()
    {
        Assert.Equal(20, _box.Width);
        Assert.Equal(40, _box.Height);
        Assert.Equal(800, _box.Area);
        Assert.Equal(20, _box.CentreX);
        Assert.Equal(40, _box.CentreY);
    }

    [Fact]
    public void EqualBoxesOverlapWhollyAndTouchingOnesNotAtAll()
    {
        Assert.Equal(1, _box.IoU(_box));
        Assert.Equal(0, _box.IoU(new PixelBox(30, 20, 50, 60)));
    }

    [Fact]
    public void HalfCoveredBoxesOverlapByAThird() =>
        Assert.Equal(1 / 3f, _box.IoU(new PixelBox(20, 20, 40, 60)), 6);

    [Fact]
    public void EmptyAndInvertedBoxesHaveNoAreaAndOverlapNothing()
    {
        var inverted = new PixelBox(30, 60, 10, 20);

        Assert.Equal(0, inverted.Area);
        Assert.Equal(0, inverted.IoU(_box));
        Assert.Equal(0, default(PixelBox).IoU(default));
    }

    [Fact]
    public void ClippingKeepsThePartInsideThePicture() =>
        Assert.Equal(new PixelBox(0, 20, 25, 50), new PixelBox(-5, 20, 30, 60).Clip(25, 50));
}
