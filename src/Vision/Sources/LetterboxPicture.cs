using DroneSeal.Core;
using OpenCvSharp;

namespace DroneSeal.Vision;

/// <summary>A frame in the network's square, as bytes and as a tensor; the resize is OpenCV's own.</summary>
/// <remarks>Allocates nothing on the managed heap once warm. Not thread-safe.</remarks>
public sealed class LetterboxPicture : IDisposable
{
    private readonly Mat _source = new();
    private readonly Mat _content = new();

    /// <summary>An empty square.</summary>
    /// <param name="inputSize">Pixels a side.</param>
    public LetterboxPicture(int inputSize)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(inputSize);
        InputSize = inputSize;
        Bgr = new byte[3 * inputSize * inputSize];
        Array.Fill(Bgr, Letterbox.Padding);
    }

    /// <summary>Pixels a side.</summary>
    public int InputSize { get; }

    /// <summary><c>[S, S, 3]</c>, blue, green, red; overwritten by <see cref="Fill"/>.</summary>
    public byte[] Bgr { get; }

    /// <summary>Shrinks or grows a frame into <see cref="Bgr"/>, top left, padded with 114.</summary>
    /// <returns>Where the picture lies in the square.</returns>
    /// <exception cref="ArgumentException">The frame is empty or its pixels too few.</exception>
    public unsafe Letterbox Fill(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var bytes = 3L * frame.Width * frame.Height;
        if (frame.Width <= 0 || frame.Height <= 0 || frame.Bgr.Length < bytes)
        {
            throw new ArgumentException(
                $"The frame {frame.Name} is {frame.Width}x{frame.Height} with {frame.Bgr.Length} bytes.",
                nameof(frame));
        }

        // A header over the frame's array would be a new object for every frame; this copy is not.
        _source.Create(frame.Height, frame.Width, MatType.CV_8UC3);
        frame.Bgr.AsSpan(0, (int)bytes).CopyTo(_source.AsSpan<byte>());

        var letterbox = Letterbox.For(frame.Width, frame.Height, InputSize);
        var size = new Size(
            Math.Clamp(letterbox.ContentWidth, 1, InputSize),
            Math.Clamp(letterbox.ContentHeight, 1, InputSize));
        Cv2.Resize(_source, _content, size);
        Place(size);
        return letterbox;
    }

    /// <summary>Writes <see cref="Bgr"/> as the network's input.</summary>
    /// <param name="preprocessing">The weights' own.</param>
    /// <param name="image"><c>[3, S, S]</c>, overwritten.</param>
    /// <exception cref="ArgumentException"><paramref name="image"/> has another size.</exception>
    public void ToTensor(Preprocessing preprocessing, Span<float> image)
    {
        ArgumentNullException.ThrowIfNull(preprocessing);
        if (image.Length != Bgr.Length)
        {
            throw new ArgumentException(
                $"The input has {image.Length} values instead of 3 * {InputSize} * {InputSize}.",
                nameof(image));
        }

        PlanarPixels.Split(Bgr, preprocessing, image);
    }

    /// <summary>Frees the native pictures.</summary>
    public void Dispose()
    {
        _source.Dispose();
        _content.Dispose();
    }

    private void Place(Size size)
    {
        var content = _content.AsSpan<byte>();
        var (rowBytes, contentBytes) = (3 * InputSize, 3 * size.Width);
        for (var y = 0; y < size.Height; y++)
        {
            var row = Bgr.AsSpan(y * rowBytes, rowBytes);
            content.Slice(y * contentBytes, contentBytes).CopyTo(row);
            row[contentBytes..].Fill(Letterbox.Padding);
        }

        Bgr.AsSpan(size.Height * rowBytes).Fill(Letterbox.Padding);
    }
}
