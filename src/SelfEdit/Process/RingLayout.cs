using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using DroneSeal.Core;

namespace DroneSeal.SelfEdit;

/// <summary>Where everything lies in a ring's memory. Equal settings give equal layouts in every
/// process.</summary>
/// <remarks>
/// <code>
/// header  0 magic | 8 version | 12 settings (5 x int32) | 32 layout hash
///         128 written | 136 finished | 144 writer's process          (one cache line, the writer's)
///         256 read | 264 asked for | 272 reader's process            (one cache line, the reader's)
/// slot    0 stamp | 8 frame | 16 scale, width, height | 28 name length | 32 detections | 64 name | 1088 scene
///         then detections, picture, arrays, each on a cache line of its own
/// stamp   2n + 1 while frame n is being written, 2n + 2 when it is whole
/// </code>
/// </remarks>
internal sealed class RingLayout
{
    internal const int HeaderBytes = 4096;
    internal const int Version = 3;
    internal const int SettingsOffset = 12;
    internal const int HashOffset = 32;
    internal const int WrittenOffset = 128;
    internal const int FinishedOffset = 136;
    internal const int WriterOffset = 144;
    internal const int ReadOffset = 256;
    internal const int AskedOffset = 264;
    internal const int ReaderOffset = 272;
    internal const int NameOffset = 64;
    internal const int NameBytes = 1024;
    internal const int SceneOffset = NameOffset + NameBytes;
    internal const int SceneBytes = 128;
    internal const int DetectionsOffset = SceneOffset + SceneBytes;

    internal RingLayout(FeatureWayOptions options)
    {
        Options = options;
        var frame = new FeatureFrame(options.InputSize);
        PictureOffset = Aligned(DetectionsOffset + (options.MaxDetections * Unsafe.SizeOf<Detection>()));
        var end = Aligned(PictureOffset + frame.InputBgr.Length);
        List<long> offsets = [];
        foreach (var array in FeatureArrays.Of(frame, options.Parts))
        {
            offsets.Add(end);
            end = Aligned(end + ((long)array.Length * sizeof(float)));
        }

        ArrayOffsets = [.. offsets];
        SlotBytes = end;
        TotalBytes = HeaderBytes + (SlotBytes * options.Slots);
        Hash = SHA256.HashData(Encoding.ASCII.GetBytes(Words()));
    }

    internal static ReadOnlySpan<byte> Magic => "DSRING01"u8;

    internal FeatureWayOptions Options { get; }

    internal long PictureOffset { get; }

    internal long[] ArrayOffsets { get; }

    internal long SlotBytes { get; }

    internal long TotalBytes { get; }

    /// <summary>SHA-256 over settings and sizes: a learner of another build does not read nonsense.</summary>
    internal byte[] Hash { get; }

    internal int[] Settings() =>
    [
        Options.InputSize,
        Options.Slots,
        Options.IsLossless ? 1 : 0,
        (int)Options.Parts,
        Options.MaxDetections,
    ];

    internal long SlotOffset(long frame) => HeaderBytes + (frame % Options.Slots * SlotBytes);

    internal static FeatureWayOptions OptionsOf(ReadOnlySpan<int> settings) => new()
    {
        InputSize = settings[0],
        Slots = settings[1],
        IsLossless = settings[2] != 0,
        Parts = (FeatureParts)settings[3],
        MaxDetections = settings[4],
    };

    private string Words() => string.Join(
        ' ',
        Settings().Select(value => (long)value)
            .Concat(ArrayOffsets)
            .Concat([Version, PictureOffset, SlotBytes, TotalBytes])
            .Select(value => value.ToString(CultureInfo.InvariantCulture)));

    private static long Aligned(long offset) => (offset + 63) & ~63L;
}
