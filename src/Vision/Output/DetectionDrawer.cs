using DroneSeal.Core;
using OpenCvSharp;

namespace DroneSeal.Vision;

/// <summary>Draws boxes, names and scores onto a picture: novel classes orange, base classes blue.</summary>
public static class DetectionDrawer
{
    private const HersheyFonts Font = HersheyFonts.HersheySimplex;

    private static readonly Scalar _orange = new(0, 128, 255);
    private static readonly Scalar _blue = new(200, 110, 30);
    private static readonly Scalar _white = new(255, 255, 255);

    /// <summary>Draws onto the picture itself, the weakest detection first so that the best lies on top.</summary>
    /// <param name="picture">Eight bits, BGR.</param>
    /// <param name="detections">What was found in it, best first.</param>
    /// <param name="classNames">Names by class id.</param>
    public static void Draw(Mat picture, ReadOnlySpan<Detection> detections, IReadOnlyList<string> classNames)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(classNames);
        for (var i = detections.Length - 1; i >= 0; i--)
        {
            DrawOne(picture, detections[i], classNames[detections[i].ClassId]);
        }
    }

    private static void DrawOne(Mat picture, in Detection detection, string name)
    {
        // Lines and letters grow with the picture, and stay readable on a small one.
        var scale = Math.Max(0.4, Math.Max(picture.Width, picture.Height) / 1600.0);
        var line = Math.Max(2, (int)Math.Round(2 * scale));
        var colour = detection.ClassId >= FrozenFeatures.BaseClasses ? _orange : _blue;
        var corner = new Point((int)detection.Box.Left, (int)detection.Box.Top);
        var opposite = new Point((int)detection.Box.Right, (int)detection.Box.Bottom);
        Cv2.Rectangle(picture, corner, opposite, colour, line);

        var text = $"{name} {detection.Score:0.00}";
        var size = Cv2.GetTextSize(text, Font, scale, Math.Max(1, line / 2), out var below);
        var left = Math.Clamp(corner.X, 0, Math.Max(0, picture.Width - size.Width));
        var bottom = Math.Max(corner.Y, size.Height + below);
        Cv2.Rectangle(
            picture, new Point(left, bottom - size.Height - below), new Point(left + size.Width, bottom), colour, -1);
        Cv2.PutText(
            picture, text, new Point(left, bottom - (below / 2) - 1), Font, scale, _white, Math.Max(1, line / 2), LineTypes.AntiAlias);
    }
}
