using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>Paints views of letterboxed pictures. Deterministic. Not thread-safe; its buffers are reused.</summary>
/// <param name="inputSize">Pixels a side.</param>
internal sealed class ViewPainter(int inputSize)
{
    // Below this scale neighbouring samples skip pixels; the picture is halved by area first.
    private const float HalveBelow = 0.7f;

    private readonly byte[] _halved = new byte[inputSize * inputSize * 3];
    private readonly byte[] _painted = new byte[inputSize * inputSize * 3];
    private readonly byte[] _blurred = new byte[inputSize * inputSize * 3];
    private readonly byte[] _light = new byte[256];

    /// <summary>Paints a view.</summary>
    /// <param name="inputBgr">The letterboxed picture, <c>[S, S, 3]</c>.</param>
    /// <param name="view">How to vary it.</param>
    /// <returns>The view, <c>[S, S, 3]</c>; overwritten by the next call.</returns>
    internal byte[] Paint(ReadOnlySpan<byte> inputBgr, in PictureView view)
    {
        SetLight(view);
        if (view.Scale < HalveBelow)
        {
            Halve(inputBgr);
            Sample(_halved, inputSize / 2, view, 2);
        }
        else
        {
            Sample(inputBgr, inputSize, view, 1);
        }

        return view.IsBlurred ? Blur() : _painted;
    }

    private void SetLight(in PictureView view)
    {
        for (var value = 0; value < _light.Length; value++)
        {
            var lit = 255 * view.Gain * Math.Pow(value / 255.0, view.Gamma);
            _light[value] = (byte)Math.Clamp(Math.Round(lit), 0, 255);
        }
    }

    private void Halve(ReadOnlySpan<byte> source)
    {
        var half = inputSize / 2;
        for (var row = 0; row < half; row++)
        {
            var above = source.Slice(2 * row * inputSize * 3, inputSize * 3);
            var below = source.Slice(((2 * row) + 1) * inputSize * 3, inputSize * 3);
            for (var i = 0; i < half * 3; i++)
            {
                var at = (i / 3 * 6) + (i % 3);
                _halved[(row * half * 3) + i] = (byte)((above[at] + above[at + 3] + below[at] + below[at + 3] + 2) / 4);
            }
        }
    }

    // From the view back to the picture, pixel centre to pixel centre.
    private void Sample(ReadOnlySpan<byte> source, int size, in PictureView view, int shrunk)
    {
        for (var row = 0; row < inputSize; row++)
        {
            var y = ((row + 0.5f - view.OffsetY) / view.Scale / shrunk) - 0.5f;
            for (var column = 0; column < inputSize; column++)
            {
                var x = (column + 0.5f - view.OffsetX) / view.Scale;
                x = ((view.IsMirrored ? inputSize - x : x) / shrunk) - 0.5f;
                SamplePixel(source, size, x, y, _painted.AsSpan(((row * inputSize) + column) * 3, 3));
            }
        }
    }

    private void SamplePixel(ReadOnlySpan<byte> source, int size, float x, float y, Span<byte> target)
    {
        if (x < -0.5f || y < -0.5f || x > size - 0.5f || y > size - 0.5f)
        {
            target.Fill(Letterbox.Padding);
            return;
        }

        (x, y) = (Math.Clamp(x, 0, size - 1), Math.Clamp(y, 0, size - 1));
        var (left, top) = ((int)x, (int)y);
        var right = left + 1 < size ? 3 : 0;
        var down = top + 1 < size ? size * 3 : 0;
        var at = ((top * size) + left) * 3;
        var (shareX, shareY) = ((int)((x - left) * 256), (int)((y - top) * 256));
        for (var channel = 0; channel < 3; channel++, at++)
        {
            var above = (source[at] * (256 - shareX)) + (source[at + right] * shareX);
            var below = (source[at + down] * (256 - shareX)) + (source[at + down + right] * shareX);
            target[channel] = _light[((above * (256 - shareY)) + (below * shareY) + 32768) >> 16];
        }
    }

    private byte[] Blur()
    {
        var stride = inputSize * 3;
        _painted.CopyTo(_blurred, 0);
        for (var row = 1; row < inputSize - 1; row++)
        {
            for (var i = (row * stride) + 3; i < ((row + 1) * stride) - 3; i++)
            {
                var cross = _painted[i - 3] + _painted[i + 3] + _painted[i - stride] + _painted[i + stride];
                _blurred[i] = (byte)(((_painted[i] * 4) + cross + 4) / 8);
            }
        }

        return _blurred;
    }
}
