using DroneSeal.Core;
using OpenCvSharp;

namespace DroneSeal.Vision;

/// <summary>Moves pixels from a mat into a frame.</summary>
internal static class FramePixels
{
    /// <summary>Copies the pixels into the frame's own array where that is large enough.</summary>
    /// <returns>False where the mat is empty or no picture of three bytes a pixel.</returns>
    internal static unsafe bool TryCopy(Mat picture, Frame frame)
    {
        if (picture.Empty() || picture.Type() != MatType.CV_8UC3)
        {
            return false;
        }

        var (width, height) = (picture.Width, picture.Height);
        var rowBytes = 3 * width;
        var needed = checked(rowBytes * height);
        if (frame.Bgr.Length < needed)
        {
            frame.Bgr = GC.AllocateUninitializedArray<byte>(needed);
        }

        var first = (byte*)picture.Data;
        var step = picture.Step();
        for (var y = 0; y < height; y++)
        {
            new ReadOnlySpan<byte>(first + (step * y), rowBytes).CopyTo(frame.Bgr.AsSpan(y * rowBytes));
        }

        (frame.Width, frame.Height) = (width, height);
        return true;
    }
}
