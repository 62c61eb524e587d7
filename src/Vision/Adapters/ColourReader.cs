using DroneSeal.Core;

namespace DroneSeal.Vision;

/// <summary>What a branch sees of a box's colours: brightness and two opponent colours in a grid over the box and in four strips around it.</summary>
/// <remarks>
/// Knows nothing of any obstacle. The frozen features hardly keep colour, and the strips tell a part of an object from the
/// whole. Sums are whole numbers (1/1024), so every machine reads the same bits. Allocates once. Not thread-safe.
/// </remarks>
public sealed class ColourReader
{
    /// <summary>Numbers a box: three channels in 3 columns by 5 rows, then in the strips left, right, above, below.</summary>
    public const int Length = 57;

    private const int Channels = 3;
    private const int Columns = 3;
    private const int Rows = 5;
    private const int Unit = 1024;
    private const float SideStrip = 0.25f;
    private const float EndStrip = 0.2f;

    private readonly int _inputSize;
    private readonly int[] _sums; // [S + 1, S + 1, 3]: all pixels above and to the left

    /// <summary>A reader of square pictures.</summary>
    /// <param name="inputSize">Pixels a side.</param>
    public ColourReader(int inputSize)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(inputSize);
        _inputSize = inputSize;
        _sums = new int[(inputSize + 1) * (inputSize + 1) * Channels];
    }

    /// <summary>Takes in a picture.</summary>
    /// <param name="inputBgr"><c>[S, S, 3]</c>, blue first.</param>
    /// <exception cref="ArgumentException">It has another size.</exception>
    public void Look(ReadOnlySpan<byte> inputBgr)
    {
        if (inputBgr.Length != _inputSize * _inputSize * Channels)
        {
            throw new ArgumentException($"The picture has {inputBgr.Length} bytes instead of 3 * {_inputSize} * {_inputSize}.", nameof(inputBgr));
        }

        var stride = (_inputSize + 1) * Channels;
        for (var y = 0; y < _inputSize; y++)
        {
            var source = inputBgr.Slice(y * _inputSize * Channels, _inputSize * Channels);
            var above = _sums.AsSpan((y * stride) + Channels, _inputSize * Channels);
            var target = _sums.AsSpan(((y + 1) * stride) + Channels, _inputSize * Channels);
            SumRow(source, above, target);
        }
    }

    /// <summary>Reads one box; parts outside the picture are read at its edge.</summary>
    /// <param name="box">In input pixels.</param>
    /// <param name="into"><see cref="Length"/> numbers, about -1..1, overwritten.</param>
    public void Read(in PixelBox box, Span<float> into)
    {
        var (width, height) = (box.Width, box.Height);
        var at = 0;
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                Mean(
                    box.Left + (width * column / Columns), box.Top + (height * row / Rows),
                    box.Left + (width * (column + 1) / Columns), box.Top + (height * (row + 1) / Rows), into.Slice(at, Channels));
                at += Channels;
            }
        }

        Mean(box.Left - (SideStrip * width), box.Top, box.Left, box.Bottom, into.Slice(at, Channels));
        Mean(box.Right, box.Top, box.Right + (SideStrip * width), box.Bottom, into.Slice(at + Channels, Channels));
        Mean(box.Left, box.Top - (EndStrip * height), box.Right, box.Top, into.Slice(at + (2 * Channels), Channels));
        Mean(box.Left, box.Bottom, box.Right, box.Bottom + (EndStrip * height), into.Slice(at + (3 * Channels), Channels));
    }

    private static void SumRow(ReadOnlySpan<byte> source, ReadOnlySpan<int> above, Span<int> target)
    {
        int brightness = 0, redGreen = 0, yellowBlue = 0;
        for (var i = 0; i + 2 < source.Length; i += Channels)
        {
            int blue = source[i], green = source[i + 1], red = source[i + 2];
            var sum = blue + green + red;
            var scale = 2f * Unit / (sum + 30);
            brightness += ((sum * Unit) / 765) - (Unit / 2);
            redGreen += (int)((red - green) * scale);
            yellowBlue += (int)((((red + green) * 0.5f) - blue) * scale);
            target[i] = above[i] + brightness;
            target[i + 1] = above[i + 1] + redGreen;
            target[i + 2] = above[i + 2] + yellowBlue;
        }
    }

    private void Mean(float left, float top, float right, float bottom, Span<float> into)
    {
        var x1 = Math.Max(Pixel(right), Math.Min(Pixel(left) + 1, _inputSize));
        var x0 = Math.Min(Pixel(left), x1 - 1);
        var y1 = Math.Max(Pixel(bottom), Math.Min(Pixel(top) + 1, _inputSize));
        var y0 = Math.Min(Pixel(top), y1 - 1);
        var stride = (_inputSize + 1) * Channels;
        var scale = 1f / (Unit * (x1 - x0) * (y1 - y0));
        for (var channel = 0; channel < Channels; channel++)
        {
            var sum = _sums[(y1 * stride) + (x1 * Channels) + channel] - _sums[(y0 * stride) + (x1 * Channels) + channel]
                - _sums[(y1 * stride) + (x0 * Channels) + channel] + _sums[(y0 * stride) + (x0 * Channels) + channel];
            into[channel] = sum * scale;
        }
    }

    private int Pixel(float place) => float.IsFinite(place) ? (int)Math.Clamp(MathF.Round(place), 0, _inputSize) : 0;
}
