using System.Buffers.Binary;
using System.Text;

namespace DroneSeal.Vision;

/// <summary>Interprets the few pickle operations that a checkpoint of arrays is made of. Runs nothing.</summary>
/// <remarks>Operations: Python's <c>pickletools</c>, protocol 2. Whatever is not listed here is refused by name.</remarks>
internal sealed class PickleReader
{
    private static readonly object _mark = new();

    private readonly byte[] _bytes;
    private readonly string _what;
    private readonly List<object?> _stack = [];
    private readonly Dictionary<long, object?> _memo = [];
    private int _at;

    internal PickleReader(byte[] bytes, string what)
    {
        _bytes = bytes;
        _what = what;
    }

    /// <summary>Reads to the end of the pickle.</summary>
    /// <exception cref="VisionException">The bytes are damaged or ask for anything but arrays, numbers, text and containers.</exception>
    internal object? Read()
    {
        while (true)
        {
            var operation = Take(1)[0];
            if (operation == (byte)'.')
            {
                return Pop();
            }

            if (!Simple(operation) && !Container(operation) && !Construct(operation))
            {
                throw TorchCheckpoint.Refused(_what, $"uses the pickle operation 0x{operation:x2}, which no array needs");
            }
        }
    }

    private bool Simple(byte operation)
    {
        switch (operation)
        {
            case 0x80: Protocol(); return true;
            case (byte)'N': Push(null); return true;
            case 0x88: Push(true); return true;
            case 0x89: Push(false); return true;
            case (byte)'K': Push((long)Take(1)[0]); return true;
            case (byte)'M': Push((long)BinaryPrimitives.ReadUInt16LittleEndian(Take(2))); return true;
            case (byte)'J': Push((long)BinaryPrimitives.ReadInt32LittleEndian(Take(4))); return true;
            case 0x8a: Push(LongInteger()); return true;
            case (byte)'G': Push(BinaryPrimitives.ReadDoubleBigEndian(Take(8))); return true;
            case (byte)'X': Push(Text(BinaryPrimitives.ReadUInt32LittleEndian(Take(4)))); return true;
            case (byte)'q': _memo[Take(1)[0]] = Peek(); return true;
            case (byte)'r': _memo[BinaryPrimitives.ReadUInt32LittleEndian(Take(4))] = Peek(); return true;
            case (byte)'h': Push(Remembered(Take(1)[0])); return true;
            case (byte)'j': Push(Remembered(BinaryPrimitives.ReadUInt32LittleEndian(Take(4)))); return true;
            default: return false;
        }
    }

    private bool Container(byte operation)
    {
        switch (operation)
        {
            case (byte)'(': Push(_mark); return true;
            case (byte)'}': Push(new PickledDictionary()); return true;
            case (byte)']': Push(new List<object?>()); return true;
            case (byte)')': Push(Array.Empty<object?>()); return true;
            case 0x85: PushTuple(1); return true;
            case 0x86: PushTuple(2); return true;
            case 0x87: PushTuple(3); return true;
            case (byte)'t': Push(PopToMark()); return true;
            case (byte)'a': Append([Pop()]); return true;
            case (byte)'e': Append(PopToMark()); return true;
            case (byte)'s': SetItems([.. PopMany(2)]); return true;
            case (byte)'u': SetItems(PopToMark()); return true;
            default: return false;
        }
    }

    private bool Construct(byte operation)
    {
        switch (operation)
        {
            case (byte)'c': Push(PickledGlobal.Known(Line(), Line(), _what)); return true;
            case (byte)'R': Reduce(); return true;
            case (byte)'Q': Push(PickledGlobal.Storage(Pop(), _what)); return true;
            case (byte)'b': Build(); return true;
            default: return false;
        }
    }

    private void Protocol()
    {
        var version = Take(1)[0];
        if (version != 2)
        {
            throw TorchCheckpoint.Refused(_what, $"is a pickle of protocol {version}; only protocol 2 is read");
        }
    }

    private void Reduce()
    {
        var arguments = Pop();
        var callee = Pop();
        if (callee is not PickledGlobal global || arguments is not object?[] values)
        {
            throw Damaged();
        }

        Push(global.Construct(values, _what));
    }

    // A state dict carries its modules' version numbers as an attribute; nothing here needs it.
    private void Build()
    {
        Pop();
        if (Peek() is not PickledDictionary)
        {
            throw TorchCheckpoint.Refused(_what, "sets the state of something that is no dictionary");
        }
    }

    private void Append(object?[] items)
    {
        if (Peek() is not List<object?> list)
        {
            throw Damaged();
        }

        list.AddRange(items);
    }

    private void SetItems(object?[] items)
    {
        if (Peek() is not PickledDictionary dictionary || items.Length % 2 != 0)
        {
            throw Damaged();
        }

        for (var i = 0; i < items.Length; i += 2)
        {
            dictionary.Set(items[i], items[i + 1]);
        }
    }

    private void PushTuple(int count) => Push(PopMany(count));

    private void Push(object? value) => _stack.Add(value);

    private object? Peek() => _stack.Count > 0 && _stack[^1] != _mark ? _stack[^1] : throw Damaged();

    private object? Pop()
    {
        var value = Peek();
        _stack.RemoveAt(_stack.Count - 1);
        return value;
    }

    private object?[] PopMany(int count)
    {
        var values = new object?[count];
        for (var i = count - 1; i >= 0; i--)
        {
            values[i] = Pop();
        }

        return values;
    }

    private object?[] PopToMark()
    {
        var mark = _stack.LastIndexOf(_mark);
        if (mark < 0)
        {
            throw Damaged();
        }

        var values = _stack[(mark + 1)..].ToArray();
        _stack.RemoveRange(mark, _stack.Count - mark);
        return values;
    }

    private object? Remembered(long key) => _memo.TryGetValue(key, out var value) ? value : throw Damaged();

    private long LongInteger()
    {
        var bytes = Take(Take(1)[0]);
        if (bytes.Length > 8)
        {
            throw Damaged();
        }

        var value = bytes.Length > 0 && (bytes[^1] & 0x80) != 0 ? -1L : 0L;
        for (var i = bytes.Length - 1; i >= 0; i--)
        {
            value = (value << 8) | bytes[i];
        }

        return value;
    }

    private string Text(uint length)
    {
        try
        {
            return new UTF8Encoding(false, true).GetString(Take(length));
        }
        catch (ArgumentException)
        {
            throw Damaged();
        }
    }

    private string Line()
    {
        var length = _bytes.AsSpan(_at).IndexOf((byte)'\n');
        var line = length < 0 ? throw Damaged() : Text((uint)length);
        _at++;
        return line;
    }

    private ReadOnlySpan<byte> Take(uint count)
    {
        if (count > _bytes.Length - _at)
        {
            throw Damaged();
        }

        var taken = _bytes.AsSpan(_at, (int)count);
        _at += (int)count;
        return taken;
    }

    private VisionException Damaged() => new($"The checkpoint {_what} holds a damaged pickle: fetch it again.");
}
