using DroneSeal.Core;
using DroneSeal.Vision;
using OpenCvSharp;
using GroundTruth = DroneSeal.Sim.GroundTruth;

namespace DroneSeal.Host.CourseFlights;

/// <summary>Keeps frames of a flight with the boxes before and after the edits, for the page and the
/// film.</summary>
/// <param name="every">One frame in so many.</param>
internal sealed class FilmRoll(int every)
{
    private const int JpegQuality = 85;

    private readonly List<FilmFrame> _frames = [];
    private long _seen;

    /// <summary>Kept so far, in order.</summary>
    internal IReadOnlyList<FilmFrame> Frames => _frames;

    /// <summary>Whether the next frame will be kept; then its truth is needed.</summary>
    internal bool WantsNext => _seen % every == 0;

    /// <summary>Shows one frame; it is kept when <see cref="WantsNext"/> said so.</summary>
    internal void Show(
        Frame frame, (DetectionList Found, IReadOnlyList<string> Names) before,
        (DetectionList Found, IReadOnlyList<string> Names) after, GroundTruth truth, int kept)
    {
        if (_seen++ % every != 0)
        {
            return;
        }

        using var picture = Pictures.ToMat(frame);
        Cv2.ImEncode(".jpg", picture, out var jpeg, new ImageEncodingParam(ImwriteFlags.JpegQuality, JpegQuality));
        _frames.Add(new FilmFrame(
            frame.CapturedAt.TotalSeconds, frame.Width, frame.Height, jpeg, Boxes(before.Found, before.Names),
            Boxes(after.Found, after.Names),
            [.. truth.Boxes.Where(box => box.ClassName is not null && VisibleThings.Counts(box))
                .Select(box => BoxRecord.Of(VisibleThings.NameOf(box.ClassName!), 1, box.Visible))],
            kept));
    }

    private static IReadOnlyList<BoxRecord> Boxes(DetectionList found, IReadOnlyList<string> names) =>
        [.. found.ToArray().Select(one => BoxRecord.Of(names[one.ClassId], one.Score, one.Box))];
}
