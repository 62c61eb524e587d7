using System.Globalization;
using System.Text.RegularExpressions;

namespace DroneSeal.Vision.Recording;

/// <summary>A ring of recorded flights on disk: <c>flight-000001/000001.seg</c> and so on. Numbers rise
/// whatever the clock says.</summary>
/// <remarks>Only what recording itself made is ever deleted: a person's files may lie beside it.</remarks>
public static partial class RecordingFolders
{
    internal const string SegmentExtension = ".seg";

    /// <summary>Folder of a flight's adapter store, in the flight's folder.</summary>
    private const string StoreFolder = "store";

    private const string FlightPrefix = "flight-";
    private const string ClaimName = ".recording";
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
        : [.. Directory.GetFiles(flight).Where(path => SegmentName().IsMatch(Path.GetFileName(path)))
            .Order(StringComparer.Ordinal)];

    /// <summary>The path of the next segment of a flight.</summary>
    internal static string NextSegment(string flight)
    {
        var last = Segments(flight).Select(Path.GetFileNameWithoutExtension)
            .Select(name => int.TryParse(name, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .DefaultIfEmpty(0).Max();
        return Path.Combine(
            flight, (last + 1).ToString("d6", CultureInfo.InvariantCulture) + SegmentExtension);
    }

    /// <summary>Says that a flight is being recorded, until it is disposed of or the process
    /// ends.</summary>
    /// <exception cref="IOException">Somebody else records it.</exception>
    internal static FileStream Claim(string flight) => new(
        Path.Combine(flight, ClaimName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None,
        bufferSize: 0, FileOptions.DeleteOnClose);

    /// <summary>Deletes the oldest segments until what all flights hold is within a budget; nothing of
    /// another flight that is being recorded.</summary>
    /// <param name="flight">The flight that is being recorded: its folder stays.</param>
    /// <param name="bytes">What may be left.</param>
    internal static void MakeRoom(string flight, long bytes)
    {
        lock (_naming)
        {
            var flights =
                Flights(Path.GetDirectoryName(flight)!).Where(one => Segments(one).Count > 0).ToList();
            var tooMuch = flights.Sum(BytesOf) - bytes;
            foreach (var folder in flights.TakeWhile(_ => tooMuch > 0))
            {
                tooMuch -= folder == flight
                    ? Drop(Segments(folder), tooMuch) : DropFinished(folder, tooMuch);
            }
        }
    }

    // The last segment goes last: a folder without any counts as no flight, and would stay as it is.
    private static long DropFinished(string flight, long tooMuch)
    {
        var before = BytesOf(flight);
        using (var claim = TryClaim(flight))
        {
            var segments = Segments(flight);
            var freed = claim is null ? 0 : Drop(segments.SkipLast(1), tooMuch);
            if (claim is null || freed >= tooMuch)
            {
                return freed;
            }

            if (Store(flight).Exists)
            {
                // It says nothing without the segments.
                Store(flight).Delete(recursive: true);
            }

            File.Delete(segments[^1]);
        }

        if (!Directory.EnumerateFileSystemEntries(flight).Any())
        {
            Directory.Delete(flight);
        }

        return before;
    }

    private static long Drop(IEnumerable<string> segments, long tooMuch)
    {
        var freed = 0L;
        foreach (var segment in segments.TakeWhile(_ => freed < tooMuch).Select(path => new FileInfo(path)))
        {
            freed += segment.Length;
            segment.Delete();
        }

        return freed;
    }

    private static FileStream? TryClaim(string flight)
    {
        try
        {
            return Claim(flight);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // What recording made; a person's files beside it are nobody's business.
    private static long BytesOf(string flight) => Segments(flight).Select(path => new FileInfo(path))
        .Concat(Store(flight) is { Exists: true } store
            ? store.EnumerateFiles("*", SearchOption.AllDirectories) : [])
        .Sum(file => file.Exists ? file.Length : 0);

    private static DirectoryInfo Store(string flight) => new(Path.Combine(flight, StoreFolder));

    private static IReadOnlyList<string> Flights(string ring) => !Directory.Exists(ring) ? []
        : [.. Directory.GetDirectories(ring).Where(path => FlightName().IsMatch(Path.GetFileName(path)))
            .Order(StringComparer.Ordinal)];

    private static int NumberOf(string flight)
    {
        var digits = Path.GetFileName(flight)[FlightPrefix.Length..].TakeWhile(char.IsAsciiDigit).ToArray();
        return int.TryParse(digits, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    [GeneratedRegex(@"^flight-[0-9]{6,}(-[A-Za-z0-9-]+)?\z")]
    private static partial Regex FlightName();

    [GeneratedRegex(@"^[0-9]{6,}\.seg\z")]
    private static partial Regex SegmentName();
}
