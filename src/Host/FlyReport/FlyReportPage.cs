using System.Net;
using System.Text;
using System.Text.Json;
using DroneSeal.Host.CourseFlights;
using DroneSeal.Host.Report;

namespace DroneSeal.Host.FlyReport;

/// <summary>One self-contained HTML page of a <c>fly</c>: nothing is fetched, and the page forbids the
/// browser to try.</summary>
internal static class FlyReportPage
{
    /// <summary>Writes the page.</summary>
    internal static void Write(FileInfo page, FlyReportContent content)
    {
        page.Directory?.Create();
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        File.WriteAllText(page.FullName, Text(content), encoding);
    }

    /// <summary>The page's text.</summary>
    internal static string Text(FlyReportContent content)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["/*{{UPLOT_CSS}}*/"] = EmbeddedText.Read("uPlot.min.css"),
            ["/*{{CSS}}*/"] = EmbeddedText.Read("fly-report.css"),
            ["/*{{UPLOT_JS}}*/"] = EmbeddedText.Read("uPlot.iife.min.js"),
            ["/*{{MAP_JS}}*/"] = EmbeddedText.Read("fly-map.js"),
            ["/*{{PLOTS_JS}}*/"] = EmbeddedText.Read("fly-plots.js"),
            ["/*{{JS}}*/"] = EmbeddedText.Read("fly-report.js"),
            ["{{TITLE}}"] = WebUtility.HtmlEncode(FlyReportWords.Title(content)),
            ["{{ANSWER}}"] = WebUtility.HtmlEncode(FlyReportWords.Answer(content)),
            ["{{DATA}}"] = JsonSerializer.Serialize(Data(content), JsonOutput.Options),
        };

        // In one pass: what a part brings along is never taken for a place.
        var text = new StringBuilder();
        var rest = EmbeddedText.Read("fly-report.html");
        while (Next(rest, parts.Keys) is ({ } place, var at))
        {
            text.Append(rest, 0, at).Append(parts[place]);
            rest = rest[(at + place.Length)..];
        }

        return text.Append(rest).ToString();
    }

    private static (string? Place, int At) Next(string text, IEnumerable<string> places) =>
        places.Select(place => (Place: (string?)place, At: text.IndexOf(place, StringComparison.Ordinal)))
            .Where(one => one.At >= 0).OrderBy(one => one.At).FirstOrDefault();

    private static object Data(FlyReportContent content)
    {
        var (width, latencies) = LatencyBins.Of(content.Arms);
        return new
        {
            Course = CourseOf(content),
            content.Command,
            content.ClassName,
            content.Identity,
            content.HeldOutFrames,
            content.FilmName,
            content.HasPassed,
            content.PassWords,
            FlightTape.NearMeters,
            Arms = content.Arms.Select(arm => new
            {
                Name = FlyReportWords.NameOf(arm),
                Words = FlyReportWords.Explain(FlyReportWords.NameOf(arm)),
                Trials = arm.Flights.Count,
                Summary = arm with { Flights = [] },
                Recall = BinnedRecall.Of(arm.Flights),
            }),
            Flights = content.Arms.SelectMany(arm => arm.Flights).GroupBy(flight => flight.Seed)
                .Select(group => new
                {
                    Seed = group.Key,
                    Arms = group.ToDictionary(one => one.Arm, Outcome),
                }),
            Shown = content.Shown.Select(FlightMap.Of),
            Strip = Strip(content),
            LatencyWidthMs = width,
            Latency = latencies,
            Ledger = Ledger(content),
        };
    }

    private static object CourseOf(FlyReportContent content) => new
    {
        content.Course.Name,
        content.Course.About,
        GoalNorth = content.Course.Goal.NorthMeters,
        GoalEast = content.Course.Goal.EastMeters,
        GoalRadius = content.Course.Goal.RadiusMeters,
        CorridorWidth = content.Course.Corridor.WidthMeters,
        Ceiling = content.Course.Corridor.CeilingMeters,
        Cruise = content.Course.Corridor.CruiseMeters,
        Speed = content.Course.Limits.SpeedMetersPerSecond,
        Novel = content.Course.Novel.Select(kind => kind.Name),
    };

    private static object Outcome(FlightRecord flight) => new
    {
        flight.Success,
        flight.Failure,
        Collisions = flight.Contacts.Count,
        Clearance = float.IsFinite(flight.MinClearanceMeters) ? (float?)flight.MinClearanceMeters : null,
        flight.SecondsToGoal,
        Kept = flight.Edits.Count(edit => edit.Verdict == "kept"),
        flight.HeldOut?.NovelRecall,
    };

    // The product's own arm, if it is there; its store is the one that is kept.
    private static FlightRecord? Leading(FlyReportContent content, Func<FlightRecord, bool> isFit)
    {
        var fit = content.Shown.Select(one => one.Record).Where(isFit).ToList();
        return fit.Find(one => one.Arm == "on") ?? fit.LastOrDefault();
    }

    private static object? Strip(FlyReportContent content) =>
        Leading(content, one => one.Film.Count > 0) is { } filmed
            ? new
            {
                filmed.Arm,
                Words = FlyReportWords.Explain(filmed.Arm),
                filmed.Seed,
                Frames = StripFrame.Choose(filmed.Film, content.ClassName),
            }
            : null;

    private static object? Ledger(FlyReportContent content)
    {
        if (Leading(content, one => one.Edits.Count > 0) is not { } learned)
        {
            return null;
        }

        var evidence = EditEvidence.Of(content.Store, learned.Edits);
        return new
        {
            learned.Arm,
            Words = FlyReportWords.Explain(learned.Arm),
            learned.Seed,
            learned.AdapterSha256,
            learned.AnchorSha256Before,
            learned.AnchorSha256After,
            HasStore = content.Store is not null,
            Edits = learned.Edits.Select((edit, i) => new { Edit = edit, Evidence = evidence[i] }),
        };
    }
}
