using DroneSeal.Core;
using DroneSeal.Host.CourseFlights;
using DroneSeal.Vision.Evaluation;

namespace DroneSeal.Host.FlyReport;

/// <summary>One frame of the film strip.</summary>
/// <param name="Seconds">Of capture, since the flight's clock began.</param>
/// <param name="Edits">Edits kept until then.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Picture">As a <c>data:</c> URI, without boxes.</param>
/// <param name="Before">What the released adapters say.</param>
/// <param name="After">What the adapters in use say.</param>
/// <param name="Missed">Things of the class that no box of it covers after.</param>
/// <param name="There">Things of the class that were to be found.</param>
/// <param name="FoundBefore">Of them, found by the released adapters.</param>
/// <param name="FoundAfter">Of them, found by the adapters in use.</param>
internal sealed record StripFrame(
    double Seconds, int Edits, int Width, int Height, string Picture, IReadOnlyList<BoxRecord> Before,
    IReadOnlyList<BoxRecord> After, IReadOnlyList<BoxRecord> Missed, int There, int FoundBefore,
    int FoundAfter)
{
    private const int MostFrames = 8;
    private const float MinIoU = 0.5f;

    /// <summary>Of every eighth of the film the frame that shows most of the class.</summary>
    internal static IReadOnlyList<StripFrame> Choose(IReadOnlyList<FilmFrame> film, string className) =>
        [.. film.Chunk(Math.Max(1, (film.Count + MostFrames - 1) / MostFrames))
            .Select(part => part.MaxBy(frame => Named(frame.Truth, className).Count())!)
            .Select(frame => Of(frame, className))];

    private static StripFrame Of(FilmFrame frame, string className)
    {
        var truth = Named(frame.Truth, className).ToList();
        var before = Named(frame.Before, className).ToList();
        var after = Named(frame.After, className).ToList();
        return new StripFrame(
            frame.Seconds, frame.Edits, frame.Width, frame.Height,
            "data:image/jpeg;base64," + Convert.ToBase64String(frame.Jpeg), frame.Before, frame.After,
            [.. truth.Where(thing => !IsFound(thing, after))], truth.Count,
            truth.Count(thing => IsFound(thing, before)), truth.Count(thing => IsFound(thing, after)));
    }

    private static IEnumerable<BoxRecord> Named(IEnumerable<BoxRecord> boxes, string className) =>
        boxes.Where(box => ClassNaming.AreSame(box.Name, className));

    private static bool IsFound(BoxRecord thing, List<BoxRecord> boxes) =>
        boxes.Any(box => BoxOf(box).IoU(BoxOf(thing)) >= MinIoU);

    private static PixelBox BoxOf(BoxRecord box) => new(box.Left, box.Top, box.Right, box.Bottom);
}
