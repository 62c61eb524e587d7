using System.Buffers.Binary;
using System.Text;

namespace DroneSeal.Vision.Recording;

/// <summary>Records that are written together, in a buffer that is kept. Not thread-safe.</summary>
internal sealed class RecordBuffer
{
    private byte[] _bytes = new byte[256 * 1024];
    private int _length;
    private int _start;
    private RecordKind _kind;

    /// <summary>All finished records; valid until the next change.</summary>
    internal ReadOnlySpan<byte> Span => _bytes.AsSpan(0, _length);

    internal void Clear() => _length = 0;

    internal void Begin(RecordKind kind)
    {
        (_start, _kind) = (_length, kind);
        Take(RecordFraming.HeaderLength);
    }

    internal void End() => RecordFraming.Seal(_bytes.AsSpan(_start, _length - _start), _kind);

    internal void Add(byte value) => Take(1)[0] = value;

    internal void Add(int value) => BinaryPrimitives.WriteInt32LittleEndian(Take(4), value);

    internal void Add(long value) => BinaryPrimitives.WriteInt64LittleEndian(Take(8), value);

    internal void Add(float value) => BinaryPrimitives.WriteSingleLittleEndian(Take(4), value);

    internal void Add(ReadOnlySpan<byte> bytes)
    {
        Add(bytes.Length);
        bytes.CopyTo(Take(bytes.Length));
    }

    internal void Add(string text) => Add(Encoding.UTF8.GetBytes(text));

    private Span<byte> Take(int count)
    {
        if (_length + count > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _length + count));
        }

        _length += count;
        return _bytes.AsSpan(_length - count, count);
    }
}
