using DroneSeal.Vision.Recording;

namespace DroneSeal.Host.Agent;

/// <summary>Whether and how flights are recorded.</summary>
internal sealed record RecordingSettings
{
    private const long LongestSegment = 32L << 20;

    /// <summary>The ring: the folder that flights lie in; null records nothing.</summary>
    internal string? Folder { get; init; }

    /// <summary>The folder of this start of the agent; null records nothing.</summary>
    internal string? Flight { get; init; }

    internal long MaxBytes { get; init; } = 4L << 30;

    internal bool IsLossless { get; init; }

    internal int JpegQuality { get; init; } = 95;

    /// <summary>For the recorder.</summary>
    internal RecordingOptions Options(LimitSettings limits) => new()
    {
        Flight = Flight!,
        MaxBytes = MaxBytes,
        SegmentBytes = Math.Min(LongestSegment, MaxBytes / 8),
        LeastFreeBytes = limits.LeastFreeBytes,
        IsLossless = IsLossless,
        JpegQuality = JpegQuality,
    };
}
