using DroneSeal.Core;
using DroneSeal.Vision.Tests.Calibration;
using OpenCvSharp;

namespace DroneSeal.Host.Tests.Calibrating;

/// <summary>Drawn views of a board as picture files.</summary>
internal static class BoardFolder
{
    internal static void Fill(string folder, int count)
    {
        foreach (var frame in BoardPictures.Views.Take(count))
        {
            Write(Path.Combine(folder, frame.Name), frame);
        }
    }

    internal static void Write(string path, Frame frame)
    {
        using var picture = Mat.FromPixelData(frame.Height, frame.Width, MatType.CV_8UC3, frame.Bgr);
        Cv2.ImWrite(path, picture);
    }
}
