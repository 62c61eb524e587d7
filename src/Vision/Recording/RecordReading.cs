using System.Buffers.Binary;
using System.Text;

namespace DroneSeal.Vision.Recording;

/// <summary>Reads a payload value by value. Never throws for what the bytes say: behind their end every value
/// is zero, and <see cref="IsWhole"/> is false.</summary>
internal ref struct RecordReading
{
    private ReadOnlySpan<byte> _rest;

    internal RecordReading(ReadOnlySpan<byte> payload)
    {
        _rest = payload;
        IsWhole = true;
    }

    /// <summary>Whether everything that was asked for was there.</summary>
    internal bool IsWhole { get; private set; }

    internal byte Byte() => Take(1)[0];

    internal int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    internal long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Take(8));

    internal float Single() => BinaryPrimitives.ReadSingleLittleEndian(Take(4));

    /// <summary>How many things follow, each of so many bytes at least.</summary>
    internal int Count(int leastBytes)
    {
        var count = Int32();
        if (count >= 0 && (long)count * leastBytes <= _rest.Length)
        {
            return count;
        }

        IsWhole = false;
        return 0;
    }

    internal ReadOnlySpan<byte> Bytes()
    {
        var count = Count(1);
        return count == 0 ? [] : Take(count);
    }

    internal string Text() => Encoding.UTF8.GetString(Bytes());

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _rest.Length)
        {
            _rest = default;
            IsWhole = false;
            return new byte[count]; // eight at most
        }

        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
