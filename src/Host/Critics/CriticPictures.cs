using DroneSeal.Core;
using OpenCvSharp;

namespace DroneSeal.Host.Critics;

/// <summary>Writes frames in which a finding is wrong or an object is missed: right green, wrong red, missed
/// yellow, below the bar grey.</summary>
internal sealed class CriticPictures
{
    private static readonly Scalar _green = new(80, 200, 60);
    private static readonly Scalar _red = new(40, 40, 255);
    private static readonly Scalar _yellow = new(0, 230, 255);
    private static readonly Scalar _grey = new(170, 170, 170);

    private readonly DirectoryInfo _folder;
    private readonly CriticCourseScore _score;

    /// <summary>A writer into a folder, which is made.</summary>
    internal CriticPictures(DirectoryInfo folder, CriticCourseScore score)
    {
        (_folder, _score) = (folder, score);
        folder.Create();
    }

    internal void Draw(Frame frame, JudgedFrame judged)
    {
        var taught = judged.Findings.Where(one => _score.IsTaught(one.Finding)).ToList();
        var isWrong = taught.Exists(one => one.Verdict == FindingVerdict.Wrong);
        var missed = judged.Objects.Where(box => !taught.Exists(one => one.Finding.Box.IoU(box) >= CriticCourseRequest.MinIoU))
            .ToList();
        if (!isWrong && missed.Count == 0)
        {
            return;
        }

        using var small = Pictures.ToMat(frame);
        using var picture = new Mat();
        Cv2.Resize(small, picture, new Size(), 2, 2, InterpolationFlags.Linear);
        foreach (var box in missed)
        {
            Box(picture, box, _yellow, "");
        }

        foreach (var one in judged.Findings.Where(one => one.Finding.Probability > 0.05f))
        {
            var colour = !_score.IsTaught(one.Finding) ? _grey : one.Verdict == FindingVerdict.Wrong ? _red : _green;
            Box(picture, one.Finding.Box, colour, $"{one.Finding.Probability:0.00}");
        }

        Cv2.ImWrite(Path.Combine(_folder.FullName, $"{frame.Name}{(isWrong ? ".wrong" : ".missed")}.png"), picture);
    }

    private static void Box(Mat picture, in PixelBox box, Scalar colour, string text)
    {
        var corner = new Point((int)(2 * box.Left), (int)(2 * box.Top));
        Cv2.Rectangle(picture, new Rect(corner.X, corner.Y, (int)(2 * box.Width), (int)(2 * box.Height)), colour, 1);
        Cv2.PutText(
            picture, text, new Point(corner.X, Math.Max(10, corner.Y - 3)), HersheyFonts.HersheySimplex, 0.4, colour);
    }
}
