using System.Runtime.CompilerServices;

using DroneSeal.Core;

namespace DroneSeal.Flight;

/// <summary>Where everything lies in the file of an obstacle ring. All numbers are of the machine's own byte
/// order.</summary>
/// <remarks>
/// <code>
/// 0     magic (8), version (4), slots (4), batch capacity (4), obstacle size (4)
/// 24    class count (4), name bytes (4)
/// 32    hash of the bytes before it and of the names (8)
/// 64    batches written (8), the writer's
/// 128   replaced (8), set before another file takes this one's place
/// 192   the writer's process id (8)
/// 256   how the detector's self-test went (8)
/// 4096  class names, UTF-8, each ended by a zero
/// then  slots: stamp (8), hash (8), frame (8), capture ticks (8), pixel hash (8), count (8), obstacles
/// </code>
/// A slot's stamp is odd while batch n is being written (2n + 1) and even when it is whole (2n + 2).
/// </remarks>
internal static class ObstacleRingLayout
{
    internal const long Magic = 0x31474E5242534F44;
    internal const int Version = 1;
    internal const int Slots = 8;
    internal const int HeaderHashOffset = 32;
    internal const int WrittenOffset = 64;
    internal const int ReplacedOffset = 128;
    internal const int WriterOffset = 192;
    internal const int SelfTestOffset = 256;
    internal const int NamesOffset = 4096;
    internal const int NamesBytes = 61_440;
    internal const int SlotsOffset = NamesOffset + NamesBytes;
    internal const int SlotHeaderBytes = 48;

    internal static int ObstacleBytes => Unsafe.SizeOf<Obstacle>();

    internal static int SlotBytes =>
        (SlotHeaderBytes + (ObstacleBatch.Capacity * ObstacleBytes) + 63) / 64 * 64;

    internal static int TotalBytes => SlotsOffset + (Slots * SlotBytes);

    internal static int SlotOffset(long batch) => SlotsOffset + ((int)(batch % Slots) * SlotBytes);

    /// <summary>A quick hash against damage, not against malice.</summary>
    internal static long Hash(ReadOnlySpan<byte> bytes, long seed)
    {
        var hash = seed ^ 0x51_7C_C1_B7_27_22_0A_95;
        while (bytes.Length >= sizeof(long))
        {
            hash = Mixed(hash, Unsafe.ReadUnaligned<long>(in bytes[0]));
            bytes = bytes[sizeof(long)..];
        }

        foreach (var one in bytes)
        {
            hash = Mixed(hash, one);
        }

        return hash;
    }

    private static long Mixed(long hash, long word)
    {
        hash = (hash ^ word) * unchecked((long)0x9E3779B97F4A7C15);
        return hash ^ (hash >>> 29);
    }
}
