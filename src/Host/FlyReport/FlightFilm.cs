using DroneSeal.Host.CourseFlights;
using OpenCvSharp;

namespace DroneSeal.Host.FlyReport;

/// <summary>An MP4 of one flight: on the left what the camera saw and what the adapters said, on the right
/// the flight from above, below it the words.</summary>
internal static class FlightFilm
{
    private const int Side = 640;
    private const int MapWidth = 400;
    private const int CaptionHeight = 96;

    // H.264 plays in browsers; not every OpenCV can write it.
    private static readonly string[] _codecs = ["avc1", "mp4v"];

    /// <summary>Writes the film of a flight that was filmed.</summary>
    /// <param name="file">Where to; an older one is overwritten.</param>
    /// <param name="flight">With film, and with a tape if the map's beliefs are to be seen.</param>
    /// <param name="className">The class that may be learned: drawn in orange.</param>
    /// <returns>Null when it was written, else why not and what to do.</returns>
    internal static string? Write(FileInfo file, ShownFlight flight, string className)
    {
        var frames = flight.Record.Film;
        if (frames.Count < 2)
        {
            return "No film: the flight kept no frames.";
        }

        file.Directory?.Create();
        var rate = Math.Clamp((frames.Count - 1) / (frames[^1].Seconds - frames[0].Seconds), 1, 60);
        using var writer = new VideoWriter();
        if (!_codecs.Any(codec => IsOpen(writer, file, codec, rate)))
        {
            return $"No film: this OpenCV writes neither {string.Join(" nor ", _codecs)} into {file.Name}. "
                + "Install its FFmpeg support; the page's film strip needs none.";
        }

        using var canvas = new Mat(Side + CaptionHeight, Side + MapWidth, MatType.CV_8UC3, FilmColours.Page);
        var map = new FilmMap(flight, MapWidth, Side);
        foreach (var frame in frames)
        {
            Draw(canvas, frame, flight.Record, map, className);
            writer.Write(canvas);
        }

        writer.Release();
        return null;
    }

    private static bool IsOpen(VideoWriter writer, FileInfo file, string codec, double rate)
    {
        try
        {
            var size = new Size(Side + MapWidth, Side + CaptionHeight);
            return writer.Open(file.FullName, VideoWriter.FourCC(codec), rate, size) && writer.IsOpened();
        }
        catch (OpenCVException)
        {
            // An OpenCV without any backend for files throws instead of saying no.
            return false;
        }
    }

    private static void Draw(Mat canvas, FilmFrame frame, FlightRecord record, FilmMap map, string className)
    {
        using (var left = canvas.SubMat(new Rect(0, 0, Side, Side)))
        {
            FilmCamera.Draw(left, frame, className);
        }

        using (var right = canvas.SubMat(new Rect(Side, 0, MapWidth, Side)))
        {
            map.Draw(right, frame.Seconds);
        }

        using var below = canvas.SubMat(new Rect(0, Side, Side + MapWidth, CaptionHeight));
        FilmCaption.Draw(below, frame, record, className);
    }
}
