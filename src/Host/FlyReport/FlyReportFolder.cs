using DroneSeal.Sim;

namespace DroneSeal.Host.FlyReport;

/// <summary>The folder of a report: hands out tapes and a store while flights are flown, then writes the page
/// and the films. Flights may run side by side.</summary>
/// <param name="folder">Where to; made when something is written.</param>
internal sealed class FlyReportFolder(DirectoryInfo folder) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Arm, ulong Seed), FlightTape> _tapes = [];
    private DirectoryInfo? _store;

    /// <summary>A store for the one flight whose evidence is shown; it goes with this folder's
    /// <see cref="Dispose"/>.</summary>
    internal string NewStore()
    {
        lock (_lock)
        {
            _store ??= Directory.CreateTempSubdirectory("droneseal-fly-report-");
            return _store.FullName;
        }
    }

    /// <summary>A tape for a flight that is to be shown: give its <see cref="FlightTape.Note"/> to the
    /// trial's watch.</summary>
    internal FlightTape NewTape(PlacedCourse course, string arm)
    {
        var tape = new FlightTape(course);
        lock (_lock)
        {
            _tapes[(arm, course.Seed)] = tape;
        }

        return tape;
    }

    /// <summary>Writes <c>index.html</c> and a film for each flight that was filmed.</summary>
    /// <param name="content">Without the flights that are shown, the store and the film: they are known
    /// here.</param>
    /// <returns>What was written, and what was not and why, a line each.</returns>
    internal IReadOnlyList<string> Write(FlyReportContent content)
    {
        List<ShownFlight> shown = [.. content.Arms.SelectMany(arm => arm.Flights)
            .Where(flight => _tapes.ContainsKey((flight.Arm, flight.Seed)))
            .Select(flight => new ShownFlight(flight, _tapes[(flight.Arm, flight.Seed)]))];
        var said = new List<string>();
        string? filmName = null;
        foreach (var flight in shown.Where(one => one.Record.Film.Count > 0))
        {
            var film = new FileInfo(Path.Combine(folder.FullName, $"flight-{flight.Record.Arm}.mp4"));
            var problem = FlightFilm.Write(film, flight, content.ClassName);
            var isNamed = problem is null && (filmName is null || flight.Record.Arm == "on");
            filmName = isNamed ? film.Name : filmName;
            said.Add(problem ?? film.FullName);
        }

        var page = new FileInfo(Path.Combine(folder.FullName, "index.html"));
        content = content with { Shown = shown, Store = _store?.FullName, FilmName = filmName };
        FlyReportPage.Write(page, content);
        said.Add(page.FullName);
        return said;
    }

    public void Dispose() => _store?.Delete(recursive: true);
}
