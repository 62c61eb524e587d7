using System.IO.Compression;
using System.Text;

namespace DroneSeal.SelfEdit;

/// <summary>The compressed part of an edit: names and step sizes first, then all the steps, which squeeze
/// best together.</summary>
internal static class DeltaPayload
{
    private const int LargestPayload = 64 << 20;
    private const int Quality = 6; // 11 takes ten times as long for the same bytes: the steps are noise.
    private const int WindowBits = 18;

    /// <summary>Writes and compresses; the first four bytes are the length before compression.</summary>
    internal static byte[] Pack(string startName, IReadOnlyList<ArrayDelta> arrays)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(startName);
        writer.Write(arrays.Count);
        foreach (var array in arrays)
        {
            writer.Write(array.Name);
            writer.Write(array.IsNew);
            writer.Write((byte)array.Shape.Count);
            foreach (var size in array.Shape)
            {
                writer.Write((int)size);
            }

            writer.Write(array.Step);
        }

        foreach (var array in arrays)
        {
            writer.Write((byte[])(Array)array.Counts);
        }

        writer.Flush();
        return Compress(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    /// <summary>Reads what <see cref="Pack"/> wrote.</summary>
    /// <exception cref="StoreException">The bytes are damaged.</exception>
    internal static (string StartName, IReadOnlyList<ArrayDelta> Arrays) Unpack(ReadOnlySpan<byte> bytes)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(Decompress(bytes)), Encoding.UTF8);
            var startName = reader.ReadString();
            var arrays = new ArrayDelta[CheckedCount(reader.ReadInt32(), reader)];
            for (var i = 0; i < arrays.Length; i++)
            {
                arrays[i] = ReadHead(reader);
            }

            foreach (var array in arrays)
            {
                reader.BaseStream.ReadExactly((byte[])(Array)array.Counts);
            }

            return (startName, arrays);
        }
        catch (Exception fault) when (
            fault is IOException or FormatException or OverflowException or ArgumentException)
        {
            throw new StoreException($"The edit is damaged ({fault.Message}): bring back a copy.", fault);
        }
    }

    private static ArrayDelta ReadHead(BinaryReader reader)
    {
        var name = reader.ReadString();
        var isNew = reader.ReadBoolean();
        var shape = new long[reader.ReadByte()];
        var count = 1L;
        for (var i = 0; i < shape.Length; i++)
        {
            shape[i] = reader.ReadInt32();
            count = checked(count * shape[i]);
        }

        return new ArrayDelta(
            name, shape, isNew, reader.ReadSingle(), new sbyte[CheckedCount(count, reader)]);
    }

    private static int CheckedCount(long count, BinaryReader reader) =>
        count >= 0 && count <= reader.BaseStream.Length
            ? (int)count
            : throw new FormatException($"it claims {count} values");

    private static byte[] Compress(ReadOnlySpan<byte> plain)
    {
        var packed = new byte[4 + BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        BitConverter.TryWriteBytes(packed, plain.Length);
        return BrotliEncoder.TryCompress(plain, packed.AsSpan(4), out var length, Quality, WindowBits)
            ? packed[..(4 + length)]
            : throw new StoreException("The edit could not be compressed.");
    }

    private static byte[] Decompress(ReadOnlySpan<byte> packed)
    {
        var length = packed.Length < 4 ? -1 : BitConverter.ToInt32(packed);
        if (length is < 0 or > LargestPayload)
        {
            throw new FormatException($"it claims {length} bytes");
        }

        var plain = new byte[length];
        return BrotliDecoder.TryDecompress(packed[4..], plain, out var written) && written == length
            ? plain
            : throw new FormatException("the compressed part does not open");
    }
}
