using System.Buffers.Binary;
using System.Numerics;

namespace DroneSeal.Vision.Recording;

/// <summary>How records lie in a segment.</summary>
/// <remarks>
/// <code>
/// 0  magic 'DSR1'    4  kind    5  three zeros    8  length of what follows    12  CRC-32C    16  payload
/// </code>
/// All numbers little-endian; the checksum is over bytes 4 to 12 and the payload. A record whose
/// checksum does not fit is not there.
/// </remarks>
internal static class RecordFraming
{
    internal const int HeaderLength = 16;

    /// <summary>Longest payload, bytes; what claims more is damage.</summary>
    internal const int LongestPayload = 256 << 20;

    internal static ReadOnlySpan<byte> Magic => "DSR2"u8;

    /// <summary>Writes the header of a record whose payload is in place.</summary>
    internal static void Seal(Span<byte> record, RecordKind kind)
    {
        Magic.CopyTo(record);
        record[4..8].Clear();
        record[4] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(record[8..], record.Length - HeaderLength);
        BinaryPrimitives.WriteUInt32LittleEndian(record[12..], Checksum(record));
    }

    /// <summary>Whether a whole record begins here; then how long it is with its header.</summary>
    internal static bool TryMeasure(ReadOnlySpan<byte> bytes, out int length)
    {
        length = 0;
        if (bytes.Length < HeaderLength || !bytes.StartsWith(Magic))
        {
            return false;
        }

        var payload = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        if (payload is < 0 or > LongestPayload || payload > bytes.Length - HeaderLength)
        {
            return false;
        }

        length = HeaderLength + payload;
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]) == Checksum(bytes[..length]);
    }

    private static uint Checksum(ReadOnlySpan<byte> record) =>
        ~Add(Add(uint.MaxValue, record[4..12]), record[HeaderLength..]);

    private static uint Add(uint crc, ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        foreach (var one in bytes)
        {
            crc = BitOperations.Crc32C(crc, one);
        }

        return crc;
    }
}
