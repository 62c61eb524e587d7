using DroneSeal.Core;

namespace DroneSeal.Vision.Tests;

public sealed class ColourReaderTests
{
    private const int Size = 64;

    private readonly byte[] _picture = new byte[Size * Size * 3];
    private readonly float[] _colours = new float[ColourReader.Length];

    [Fact]
    public void AGreyPictureHasNoOpponentColours()
    {
        Array.Fill(_picture, (byte)128);

        Read(new PixelBox(10, 10, 40, 50));

        for (var i = 0; i < _colours.Length; i += 3)
        {
            Assert.Equal((384f / 765) - 0.5f, _colours[i], 2e-3f);
            Assert.Equal(0, _colours[i + 1], 1e-6f);
            Assert.Equal(0, _colours[i + 2], 1e-6f);
        }
    }

    [Fact]
    public void EveryCellIsTheMeanOfItsPixels()
    {
        new Random(5).NextBytes(_picture);

        Read(new PixelBox(6, 10, 36, 60));

        // Cell of row 3, column 1: x 16..26, y 40..50.
        Assert.Equal(Mean(16, 40, 26, 50), _colours[((3 * 3) + 1) * 3 + 1], 2e-3f);
        // The strip below: y 60..64, cut off at the picture's edge.
        Assert.Equal(Mean(6, 60, 36, 64), _colours[^2], 2e-3f);
    }

    [Fact]
    public void ABoxOutsideThePictureIsReadAtItsEdge()
    {
        new Random(6).NextBytes(_picture);

        Read(new PixelBox(-500, float.NaN, -400, float.PositiveInfinity));

        Assert.All(_colours, colour => Assert.InRange(colour, -3f, 3f));
    }

    [Theory]
    [InlineData(3, new[] { 0, 2, 3 })]
    [InlineData(1, new[] { 3 })]
    [InlineData(9, new[] { 0, 1, 2, 3, 4 })]
    public void TheLikeliestAnchorsAreMarkedAndOfEqualOnesTheFirst(int most, int[] marked)
    {
        float[] objectness = [1, 0, 1, 7, 1];
        var isMarked = new bool[objectness.Length];

        LikeliestAnchors.Mark(objectness, most, new float[objectness.Length], isMarked);

        Assert.Equal(marked, Enumerable.Range(0, objectness.Length).Where(i => isMarked[i]));
    }

    private void Read(PixelBox box)
    {
        var reader = new ColourReader(Size);
        reader.Look(_picture);
        reader.Read(box, _colours);
    }

    // Red against green, straight from its definition.
    private float Mean(int left, int top, int right, int bottom)
    {
        var sum = 0.0;
        for (var y = top; y < bottom; y++)
        {
            for (var x = left; x < right; x++)
            {
                var at = ((y * Size) + x) * 3;
                sum += 2.0 * (_picture[at + 2] - _picture[at + 1]) / (_picture[at] + _picture[at + 1] + _picture[at + 2] + 30);
            }
        }

        return (float)(sum / ((right - left) * (bottom - top)));
    }
}
