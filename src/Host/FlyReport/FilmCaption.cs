using DroneSeal.Host.CourseFlights;
using DroneSeal.Vision.Evaluation;
using OpenCvSharp;

namespace DroneSeal.Host.FlyReport;

/// <summary>The film's words: time, speed, state, what was found, the last edit.</summary>
internal static class FilmCaption
{
    private const double LetterScale = 0.55;
    private const int LinePx = 26;
    private const int LongestLine = 104;

    /// <summary>Draws the words of a frame.</summary>
    internal static void Draw(Mat pane, FilmFrame frame, FlightRecord record, string className)
    {
        pane.SetTo(FilmColours.Page);
        var lines = Lines(frame, record, className);
        for (var i = 0; i < lines.Count; i++)
        {
            var text = lines[i].Length > LongestLine ? lines[i][..(LongestLine - 3)] + "..." : lines[i];
            Cv2.PutText(
                pane, text, new Point(12, 28 + (i * LinePx)), HersheyFonts.HersheySimplex, LetterScale,
                i == 0 ? FilmColours.Ink : FilmColours.Soft, 1, LineTypes.AntiAlias);
        }
    }

    /// <summary>The three lines.</summary>
    internal static IReadOnlyList<string> Lines(FilmFrame frame, FlightRecord record, string className)
    {
        var pose = record.Poses.LastOrDefault(one => one.Seconds <= frame.Seconds);
        var where = pose is null ? "on the way up"
            : FormattableString.Invariant($"{pose.Speed:0.0} m/s  {pose.State}  {pose.Up:0.00} m up");
        var touched = record.Contacts.LastOrDefault(one => one.Seconds <= frame.Seconds) is { } contact
            ? FormattableString.Invariant($"  hit {contact.Kind} at {contact.Seconds:0.0} s: {contact.Words}")
            : "";
        var arm = FlyReportWords.Explain(record.Arm);
        var first = FormattableString.Invariant(
            $"{arm}, layout {record.Seed}  {frame.Seconds:0.0} s  {where}{touched}");
        int Count(IReadOnlyList<BoxRecord> boxes) =>
            boxes.Count(box => ClassNaming.AreSame(box.Name, className));
        var second = $"{className}: {Count(frame.Truth)} there, "
            + $"{Count(frame.Before)} boxes as released (thin), {Count(frame.After)} boxes as flown (thick)";
        return [first, second, LastEdit(frame, record)];
    }

    private static string LastEdit(FilmFrame frame, FlightRecord record)
    {
        if (record.Edits.Count == 0)
        {
            return "nothing learns in this flight";
        }

        return record.Edits.LastOrDefault(one => one.Seconds <= frame.Seconds) is { } edit
            ? FormattableString.Invariant(
                $"{frame.Edits} kept; edit {edit.Number}, {edit.Seconds:0.0} s, {edit.Verdict}: {edit.Words}")
            : "no edit yet";
    }
}
