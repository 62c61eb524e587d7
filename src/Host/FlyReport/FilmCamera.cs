using DroneSeal.Host.CourseFlights;
using DroneSeal.Vision.Evaluation;
using OpenCvSharp;

namespace DroneSeal.Host.FlyReport;

/// <summary>The left side of the film: the camera's picture with the boxes of both adapter sets.</summary>
internal static class FilmCamera
{
    private const double LetterScale = 0.5;

    // A label on a smaller box would hide more than it says.
    private const float LeastNamedPx = 36;

    /// <summary>Draws a frame as large as the pane allows.</summary>
    internal static void Draw(Mat pane, FilmFrame frame, string className)
    {
        var scale = Math.Min(pane.Width / (double)frame.Width, pane.Height / (double)frame.Height);
        using var picture = Cv2.ImDecode(frame.Jpeg, ImreadModes.Color);
        pane.SetTo(FilmColours.Page);
        var size = new Size((int)(scale * frame.Width), (int)(scale * frame.Height));
        var place = new Rect(
            (pane.Width - size.Width) / 2, (pane.Height - size.Height) / 2, size.Width, size.Height);
        using var shown = pane.SubMat(place);
        Cv2.Resize(picture, shown, size, 0, 0, InterpolationFlags.Linear);
        foreach (var box in frame.Before.OrderBy(box => box.Score))
        {
            // What was released is drawn thin: where both sets agree the later, thick box hides it.
            Cv2.Rectangle(shown, Area(box, scale), FilmColours.Ink, 1);
        }

        foreach (var box in frame.After.OrderBy(box => box.Score))
        {
            var colour = ClassNaming.AreSame(box.Name, className) ? FilmColours.Novel : FilmColours.Base;
            Cv2.Rectangle(shown, Area(box, scale), colour, 3, LineTypes.AntiAlias);
            if (scale * (box.Bottom - box.Top) >= LeastNamedPx)
            {
                Name(shown, box, scale, colour);
            }
        }
    }

    private static Rect Area(BoxRecord box, double scale) => new(
        (int)(scale * box.Left), (int)(scale * box.Top), Math.Max(1, (int)(scale * (box.Right - box.Left))),
        Math.Max(1, (int)(scale * (box.Bottom - box.Top))));

    private static void Name(Mat shown, BoxRecord box, double scale, Scalar colour)
    {
        var text = FormattableString.Invariant($"{box.Name} {box.Score:0.00}");
        var size = Cv2.GetTextSize(text, HersheyFonts.HersheySimplex, LetterScale, 1, out var below);
        var left = Math.Clamp((int)(scale * box.Left), 0, Math.Max(0, shown.Width - size.Width));
        var bottom = Math.Clamp((int)(scale * box.Top), size.Height + below, shown.Height);
        var area = new Rect(left, bottom - size.Height - below, size.Width, size.Height + below);
        Cv2.Rectangle(shown, area, colour, -1);
        Cv2.PutText(
            shown, text, new Point(left, bottom - below), HersheyFonts.HersheySimplex, LetterScale,
            FilmColours.Page, 1, LineTypes.AntiAlias);
    }
}
