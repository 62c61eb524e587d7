namespace DroneSeal.Vision.Recording;

/// <summary>Where and how a flight is recorded.</summary>
public sealed record RecordingOptions
{
    /// <summary>Folder of this flight, in the folder that holds all of them: the ring.</summary>
    public required string Flight { get; init; }

    /// <summary>Most bytes of all flights together; the oldest segments go.</summary>
    public long MaxBytes { get; init; } = 4L << 30;

    /// <summary>Bytes of one segment: what is dropped at a time.</summary>
    public long SegmentBytes { get; init; } = 32L << 20;

    /// <summary>With less free disk than this recording pauses.</summary>
    public long LeastFreeBytes { get; init; } = 512L << 20;

    /// <summary>Whether pictures are kept bit for bit: PNG, several times larger and slower than
    /// JPEG.</summary>
    public bool IsLossless { get; init; }

    /// <summary>Of JPEG, 1..100.</summary>
    public int JpegQuality { get; init; } = 95;

    /// <summary>Everything wrong with these settings, one line each; empty when they can be used.</summary>
    public IEnumerable<string> Problems()
    {
        if (SegmentBytes < 1 || MaxBytes < 2 * SegmentBytes)
        {
            yield return $"A ring of {MaxBytes} bytes does not hold two segments of {SegmentBytes}.";
        }

        if (JpegQuality is < 1 or > 100)
        {
            yield return $"JpegQuality is {JpegQuality}; it must be 1 to 100.";
        }
    }
}
