using System.Runtime.InteropServices;
using DroneSeal.Core;
using OpenCvSharp;

namespace DroneSeal.Host.Agent;

/// <summary>Moves pixels from a mat into a frame.</summary>
internal static class CapturedPixels
{
    /// <summary>Copies a picture of three bytes a pixel into the frame's own array where that is large
    /// enough.</summary>
    internal static void Copy(Mat picture, Frame frame)
    {
        var rowBytes = 3 * picture.Width;
        if (frame.Bgr.Length < rowBytes * picture.Height)
        {
            frame.Bgr = new byte[rowBytes * picture.Height];
        }

        for (var row = 0; row < picture.Height; row++)
        {
            Marshal.Copy(picture.Data + (nint)(row * picture.Step()), frame.Bgr, row * rowBytes, rowBytes);
        }

        (frame.Width, frame.Height) = (picture.Width, picture.Height);
    }
}
