using System.Globalization;

namespace DroneSeal.Vision.Recording;

/// <summary>A ring of recorded flights on disk: <c>flight-000001/000001.seg</c> and so on. Numbers rise
/// whatever the clock says.</summary>
public static class RecordingFolders
{
    internal const string SegmentExtension = ".seg";
    private const string FlightPrefix = "flight-";
    private static readonly Lock _naming = new();

    /// <summary>Makes the folder of the next flight.</summary>
    /// <param name="ring">Made where it is missing.</param>
    /// <param name="label">Letters and digits behind the number; empty for none.</param>
    /// <returns>Its path.</returns>
    public static string NewFlight(string ring, string label = "")
    {
        lock (_naming)
        {
            Directory.CreateDirectory(ring);
            var last = Flights(ring).Select(NumberOf).DefaultIfEmpty(0).Max();
            var name = string.Create(CultureInfo.InvariantCulture, $"{FlightPrefix}{last + 1:d6}");
            return Directory.CreateDirectory(Path.Combine(ring, label.Length > 0 ? $"{name}-{label}" : name))
                .FullName;
        }
    }

    /// <summary>The flight that a person means: a flight's folder, or the newest in a ring.</summary>
    /// <exception cref="VisionException">There is none.</exception>
    public static string Find(string path)
    {
        if (!Directory.Exists(path))
        {
            throw new VisionException(
                $"{path} is no folder: name a recorded flight, or the folder they lie in.");
        }

        return Segments(path).Count > 0 ? Path.GetFullPath(path)
            : Flights(path).LastOrDefault(flight => Segments(flight).Count > 0)
            ?? throw new VisionException(
                $"{path} holds no recorded flight (flight-000001/000001{SegmentExtension}).");
    }

    /// <summary>Segments of a flight, the oldest first.</summary>
    internal static IReadOnlyList<string> Segments(string flight) => !Directory.Exists(flight) ? []
        : [.. Directory.GetFiles(flight, "*" + SegmentExtension).Order(StringComparer.Ordinal)];

    /// <summary>The path of the next segment of a flight.</summary>
    internal static string NextSegment(string flight)
    {
        var last = Segments(flight).Select(Path.GetFileNameWithoutExtension)
            .Select(name => int.TryParse(name, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .DefaultIfEmpty(0).Max();
        return Path.Combine(
            flight, (last + 1).ToString("d6", CultureInfo.InvariantCulture) + SegmentExtension);
    }

    /// <summary>Deletes the oldest segments of all flights until the rest is within a budget.</summary>
    /// <param name="flight">The flight that is being recorded: its folder stays.</param>
    /// <param name="bytes">What may be left.</param>
    internal static void MakeRoom(string flight, long bytes)
    {
        var flights = Flights(Path.GetDirectoryName(flight)!);
        var total = flights.SelectMany(Files).Sum(file => file.Length);
        foreach (var folder in flights)
        {
            foreach (var path in Segments(folder).TakeWhile(_ => total > bytes))
            {
                var oldest = new FileInfo(path);
                total -= oldest.Length;
                oldest.Delete();
            }

            if (folder != flight && Segments(folder).Count == 0)
            {
                // What lies beside the segments, such as the flight's store, says nothing without them.
                total -= Files(folder).Sum(file => file.Length);
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static IEnumerable<FileInfo> Files(string folder) =>
        new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories);

    private static IReadOnlyList<string> Flights(string ring) => !Directory.Exists(ring) ? []
        : [.. Directory.GetDirectories(ring, FlightPrefix + "*").Order(StringComparer.Ordinal)];

    private static int NumberOf(string flight)
    {
        var digits = Path.GetFileName(flight)[FlightPrefix.Length..].TakeWhile(char.IsAsciiDigit).ToArray();
        return int.TryParse(digits, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
