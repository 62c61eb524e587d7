using System.Runtime.InteropServices;
using DroneSeal.Core;
using OpenCvSharp;

namespace DroneSeal.SelfEdit;

/// <summary>Cuts the evidence of a mini-task out of its picture, small enough to be kept for every one of them.</summary>
internal static class EvidenceCrop
{
    private const float Growth = 0.3f;
    private const int LongestSide = 96;

    /// <summary>The surroundings of a box as a PNG; equal pictures give equal bytes.</summary>
    /// <param name="inputBgr">The letterboxed picture, <c>[S, S, 3]</c>.</param>
    /// <param name="inputSize">Pixels a side.</param>
    /// <param name="box">Input pixels; grown by 30 % of its sides, then cut off at the picture's edge.</param>
    internal static byte[] Encode(byte[] inputBgr, int inputSize, PixelBox box)
    {
        var (growX, growY) = (Growth / 2 * box.Width, Growth / 2 * box.Height);
        var (left, right) = Inside(box.Left - growX, box.Right + growX, inputSize);
        var (top, bottom) = Inside(box.Top - growY, box.Bottom + growY, inputSize);
        using var crop = new Mat(bottom - top, right - left, MatType.CV_8UC3);
        for (var row = top; row < bottom; row++)
        {
            Marshal.Copy(inputBgr, ((row * inputSize) + left) * 3, crop.Ptr(row - top), (right - left) * 3);
        }

        var scale = LongestSide / (double)Math.Max(crop.Width, crop.Height);
        using var small = new Mat();
        if (scale < 1)
        {
            Cv2.Resize(crop, small, new Size(), scale, scale, InterpolationFlags.Area);
        }

        Cv2.ImEncode(".png", scale < 1 ? small : crop, out var bytes);
        return bytes;
    }

    // At least one pixel, whatever the box: a finding may lie on the very edge.
    private static (int From, int To) Inside(float from, float to, int size)
    {
        var first = Math.Clamp((int)MathF.Floor(from), 0, size - 1);
        return (first, Math.Clamp((int)MathF.Ceiling(to), first + 1, size));
    }
}
