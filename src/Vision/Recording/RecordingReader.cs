using System.Text.Json;
using OpenCvSharp;

namespace DroneSeal.Vision.Recording;

/// <summary>Reads a recorded flight, whatever became of it: what is damaged or cut off is stepped over and
/// counted.</summary>
/// <remarks>Holds one segment in memory. Not thread-safe.</remarks>
public sealed class RecordingReader
{
    private readonly Queue<string> _segments;
    private readonly Dictionary<string, byte[]> _sets = [];
    private readonly List<RecordedEvent> _events = [];
    private byte[] _segment = [];
    private RecordedTables _tables = new();
    private int _tablesNumber = -1;
    private int _at;
    private long _damagedBytes;

    /// <summary>Opens a flight's folder, or the newest flight of a ring.</summary>
    /// <exception cref="VisionException">There is no flight, or none of its segments says what it
    /// was.</exception>
    public RecordingReader(string path)
    {
        Folder = RecordingFolders.Find(path);
        var segments = RecordingFolders.Segments(Folder);
        _segments = new Queue<string>(segments);
        Flight = segments.Select(FlightOf).FirstOrDefault(flight => flight is not null)
            ?? throw new VisionException(
                $"{Folder}: no segment says what this flight was; nothing can be read of it.");
    }

    /// <summary>The flight's folder.</summary>
    public string Folder { get; }

    /// <summary>What the flight was.</summary>
    public RecordedFlight Flight { get; }

    /// <summary>Bytes that were no whole record, so far.</summary>
    public long DamagedBytes => _damagedBytes;

    /// <summary>What happened between the pictures, so far.</summary>
    public IReadOnlyList<RecordedEvent> Events => _events;

    /// <summary>Reads on to the next frame.</summary>
    /// <param name="into">Overwritten.</param>
    /// <returns>False at the end.</returns>
    /// <exception cref="IOException">The disk fails.</exception>
    public bool TryNext(RecordedFrame into)
    {
        ArgumentNullException.ThrowIfNull(into);
        while (TryRecord(out var kind, out var payload))
        {
            if (kind == RecordKind.Frame && TryTake(payload, into))
            {
                return true;
            }

            var isUnderstood = kind switch
            {
                RecordKind.Header => true,
                RecordKind.Set => TryTakeSet(payload),
                RecordKind.Tables => TryTakeTables(payload),
                RecordKind.Event => TryTakeEvent(payload),
                _ => false,
            };
            _damagedBytes += isUnderstood ? 0 : RecordFraming.HeaderLength + payload.Length;
        }

        return false;
    }

    /// <summary>A set that was used up to the frame that was read last.</summary>
    /// <returns>Null where it is not in the recording, or damaged.</returns>
    public AdapterSet? Set(string sha256)
    {
        try
        {
            return _sets.TryGetValue(sha256, out var bytes) && AdapterSet.FromBytes(bytes) is { } set
                && set.Sha256 == sha256 ? set : null;
        }
        catch (VisionException)
        {
            return null;
        }
    }

    private static RecordedFlight? FlightOf(string segment)
    {
        var bytes = Read(segment);
        if (!RecordFraming.TryMeasure(bytes, out var length) || bytes[4] != (byte)RecordKind.Header)
        {
            return null;
        }

        var reading = new RecordReading(
            bytes.AsSpan(RecordFraming.HeaderLength, length - RecordFraming.HeaderLength));
        return FromJson<RecordedFlight>(reading.Bytes());
    }

    private bool TryRecord(out RecordKind kind, out ReadOnlySpan<byte> payload)
    {
        while (true)
        {
            while (_at < _segment.Length)
            {
                if (RecordFraming.TryMeasure(_segment.AsSpan(_at), out var length))
                {
                    kind = (RecordKind)_segment[_at + 4];
                    payload = _segment.AsSpan(
                        _at + RecordFraming.HeaderLength, length - RecordFraming.HeaderLength);
                    _at += length;
                    return true;
                }

                StepOver();
            }

            if (!_segments.TryDequeue(out var next))
            {
                kind = default;
                payload = default;
                return false;
            }

            (_segment, _at, _tablesNumber) = (Read(next), 0, -1);
        }
    }

    // A flight that is still being recorded may lose its oldest segments meanwhile.
    private static byte[] Read(string segment)
    {
        try
        {
            return File.ReadAllBytes(segment);
        }
        catch (FileNotFoundException)
        {
            return [];
        }
    }

    private void StepOver()
    {
        var next = _segment.AsSpan(_at + 1).IndexOf(RecordFraming.Magic);
        var to = next < 0 ? _segment.Length : _at + 1 + next;
        _damagedBytes += to - _at;
        _at = to;
    }

    private bool TryTake(ReadOnlySpan<byte> payload, RecordedFrame into)
    {
        if (!FrameCodec.TryRead(payload, into, out var tables, out var picture) || tables != _tablesNumber)
        {
            return false;
        }

        into.Tables = _tables;
        try
        {
            using var decoded = Cv2.ImDecode(picture, ImreadModes.Color);
            return FramePixels.TryCopy(decoded, into.Picture);
        }
        catch (OpenCVException)
        {
            return false;
        }
    }

    private bool TryTakeSet(ReadOnlySpan<byte> payload)
    {
        var reading = new RecordReading(payload);
        var sha256 = reading.Text();
        var bytes = reading.Bytes();
        if (reading.IsWhole)
        {
            _sets.TryAdd(sha256, bytes.ToArray());
        }

        return reading.IsWhole;
    }

    private bool TryTakeTables(ReadOnlySpan<byte> payload)
    {
        var reading = new RecordReading(payload);
        var number = reading.Int32();
        if (FromJson<RecordedTables>(reading.Bytes()) is not { } tables)
        {
            return false;
        }

        (_tablesNumber, _tables) = (number, tables);
        return true;
    }

    private bool TryTakeEvent(ReadOnlySpan<byte> payload)
    {
        var reading = new RecordReading(payload);
        var happened = new RecordedEvent(TimeSpan.FromTicks(reading.Int64()), reading.Text(), reading.Text());
        if (reading.IsWhole)
        {
            _events.Add(happened);
        }

        return reading.IsWhole;
    }

    private static T? FromJson<T>(ReadOnlySpan<byte> json)
        where T : class
    {
        try
        {
            return json.IsEmpty ? null : JsonSerializer.Deserialize<T>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
