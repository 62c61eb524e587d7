using System.Runtime.InteropServices;
using DroneSeal.Core;
using OpenCvSharp;

namespace DroneSeal.Host;

/// <summary>Frames as pictures that can be drawn on and shown.</summary>
internal static class Pictures
{
    /// <summary>A copy of the frame's pixels. The caller disposes it.</summary>
    internal static Mat ToMat(Frame frame)
    {
        var picture = new Mat(frame.Height, frame.Width, MatType.CV_8UC3);
        Marshal.Copy(frame.Bgr, 0, picture.Data, 3 * frame.Width * frame.Height);
        return picture;
    }

    /// <summary>A picture as a <c>data:</c> URI, no side longer than <paramref name="longestSide"/>.</summary>
    internal static string ToDataUri(Mat picture, int longestSide)
    {
        var scale = Math.Min(1.0, longestSide / (double)Math.Max(picture.Width, picture.Height));
        using var small = new Mat();
        Cv2.Resize(picture, small, new Size(), scale, scale, InterpolationFlags.Area);
        Cv2.ImEncode(".jpg", small, out var bytes, [(int)ImwriteFlags.JpegQuality, 85]);
        return "data:image/jpeg;base64," + Convert.ToBase64String(bytes);
    }
}
