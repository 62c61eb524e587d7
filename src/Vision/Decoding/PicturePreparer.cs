using DroneSeal.Core;

namespace DroneSeal.Vision;

/// <summary>Shrinks or grows a frame into the square input and applies the weights' preprocessing.</summary>
/// <remarks>
/// Bilinear with 11-bit weights, as OpenCV's <c>INTER_LINEAR</c> on bytes does it, so that pictures look to the
/// network as they did in training. Allocates only when the source's size changes. Not thread-safe.
/// </remarks>
public sealed class PicturePreparer
{
    private readonly Preprocessing _preprocessing;
    private readonly ResizeTable _columns = new();
    private readonly ResizeTable _rows = new();
    private readonly float[] _padding = new float[3];
    private int[] _upper = [];
    private int[] _lower = [];
    private int _upperRow;
    private int _lowerRow;

    /// <summary>A preparer for one square size.</summary>
    /// <param name="preprocessing">The weights' own.</param>
    /// <param name="inputSize">Pixels a side.</param>
    public PicturePreparer(Preprocessing preprocessing, int inputSize)
    {
        ArgumentNullException.ThrowIfNull(preprocessing);
        _preprocessing = preprocessing;
        InputSize = inputSize;
        for (var channel = 0; channel < 3; channel++)
        {
            _padding[channel] = preprocessing.Table(channel)[Letterbox.Padding];
        }
    }

    /// <summary>Pixels a side of the input.</summary>
    public int InputSize { get; }

    /// <summary>Writes the network's input for a frame.</summary>
    /// <param name="frame">The picture.</param>
    /// <param name="image"><c>[3, S, S]</c>, overwritten.</param>
    /// <returns>Where the picture lies in the input.</returns>
    /// <exception cref="ArgumentException">The frame is empty, or <paramref name="image"/> has another size.</exception>
    public Letterbox Prepare(Frame frame, Span<float> image)
    {
        ArgumentNullException.ThrowIfNull(frame);
        if (frame.Width <= 0 || frame.Height <= 0 || frame.Bgr.Length < 3L * frame.Width * frame.Height)
        {
            throw new ArgumentException(
                $"The frame {frame.Name} is {frame.Width}x{frame.Height} with {frame.Bgr.Length} bytes.", nameof(frame));
        }

        if (image.Length != 3 * InputSize * InputSize)
        {
            throw new ArgumentException($"The input has {image.Length} values instead of 3 * {InputSize} * {InputSize}.", nameof(image));
        }

        var letterbox = Letterbox.For(frame.Width, frame.Height, InputSize);
        var width = Math.Max(1, letterbox.ContentWidth);
        var height = Math.Max(1, letterbox.ContentHeight);
        Resize(frame, image, width, height);
        Pad(image, width, height);
        return letterbox;
    }

    private void Resize(Frame frame, Span<float> image, int width, int height)
    {
        _columns.Fit(frame.Width, width, isClamped: true);
        _rows.Fit(frame.Height, height, isClamped: false);
        if (_upper.Length < 3 * width)
        {
            _upper = new int[3 * InputSize];
            _lower = new int[3 * InputSize];
        }

        _upperRow = -1;
        _lowerRow = -1;
        for (var y = 0; y < height; y++)
        {
            var first = Math.Clamp(_rows.First(y), 0, frame.Height - 1);
            var second = Math.Clamp(_rows.First(y) + 1, 0, frame.Height - 1);
            Rows(frame, first, second, width);
            Mix(image, y, width);
        }
    }

    // Source rows are needed in order and mostly twice; the lower row of one output row is often the next one's upper.
    private void Rows(Frame frame, int first, int second, int width)
    {
        if (_lowerRow == first)
        {
            (_upper, _lower) = (_lower, _upper);
            (_upperRow, _lowerRow) = (_lowerRow, _upperRow);
        }

        if (_upperRow != first)
        {
            Row(frame, first, _upper, width);
            _upperRow = first;
        }

        if (_lowerRow != second)
        {
            Row(frame, second, _lower, width);
            _lowerRow = second;
        }
    }

    private void Row(Frame frame, int row, int[] into, int width)
    {
        var source = frame.Bgr.AsSpan(3 * row * frame.Width, 3 * frame.Width);
        for (var x = 0; x < width; x++)
        {
            var left = 3 * _columns.First(x);
            var right = Math.Min(left + 3, source.Length - 3);
            var (near, far) = _columns.Weights(x);
            into[3 * x] = (source[left] * near) + (source[right] * far);
            into[(3 * x) + 1] = (source[left + 1] * near) + (source[right + 1] * far);
            into[(3 * x) + 2] = (source[left + 2] * near) + (source[right + 2] * far);
        }
    }

    private void Mix(Span<float> image, int y, int width)
    {
        var (near, far) = _rows.Weights(y);
        var plane = InputSize * InputSize;
        for (var channel = 0; channel < 3; channel++)
        {
            var table = _preprocessing.Table(channel);
            var source = _preprocessing.IsRgb ? 2 - channel : channel;
            var target = image.Slice((channel * plane) + (y * InputSize), width);
            for (var x = 0; x < target.Length; x++)
            {
                var upper = (near * (_upper[(3 * x) + source] >> 4)) >> 16;
                var lower = (far * (_lower[(3 * x) + source] >> 4)) >> 16;
                target[x] = table[(upper + lower + 2) >> 2];
            }
        }
    }

    private void Pad(Span<float> image, int width, int height)
    {
        for (var channel = 0; channel < 3; channel++)
        {
            var plane = image.Slice(channel * InputSize * InputSize, InputSize * InputSize);
            for (var y = 0; y < height; y++)
            {
                plane[((y * InputSize) + width)..((y + 1) * InputSize)].Fill(_padding[channel]);
            }

            plane[(height * InputSize)..].Fill(_padding[channel]);
        }
    }
}
