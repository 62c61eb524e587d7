using System.Buffers.Binary;
using System.Text;

namespace DroneSeal.Mavlink;

/// <summary>A view of the 251 bytes that FILE_TRANSFER_PROTOCOL carries (mavlink.io, "File Transfer
/// Protocol").</summary>
internal readonly ref struct FtpPacket
{
    internal const int Bytes = 251;
    internal const int MostData = Bytes - Header;
    private const int Header = 12;
    private readonly Span<byte> _bytes;

    internal FtpPacket(Span<byte> bytes) => _bytes = bytes;

    /// <summary>Counts requests; an answer has the next number.</summary>
    internal ushort Sequence
    {
        get => BinaryPrimitives.ReadUInt16LittleEndian(_bytes);
        set => BinaryPrimitives.WriteUInt16LittleEndian(_bytes, value);
    }

    /// <summary>Which open file.</summary>
    internal byte Session
    {
        get => _bytes[2];
        set => _bytes[2] = value;
    }

    internal FtpOpcode Opcode
    {
        get => (FtpOpcode)_bytes[3];
        set => _bytes[3] = (byte)value;
    }

    /// <summary>Bytes of data, or in a reading request how many are wanted. Never more than fit.</summary>
    internal byte Size
    {
        get => Math.Min(_bytes[4], (byte)MostData);
        set => _bytes[4] = value;
    }

    /// <summary>In an answer: what was asked for.</summary>
    internal FtpOpcode RequestOpcode
    {
        get => (FtpOpcode)_bytes[5];
        set => _bytes[5] = (byte)value;
    }

    /// <summary>Whether this is the last of a burst.</summary>
    internal bool IsBurstComplete
    {
        get => _bytes[6] != 0;
        set => _bytes[6] = value ? (byte)1 : (byte)0;
    }

    /// <summary>Place in the file, or number of a directory's entry.</summary>
    internal uint Offset
    {
        get => BinaryPrimitives.ReadUInt32LittleEndian(_bytes[8..]);
        set => BinaryPrimitives.WriteUInt32LittleEndian(_bytes[8..], value);
    }

    /// <summary>The data, <see cref="Size"/> bytes.</summary>
    internal Span<byte> Data => _bytes.Slice(Header, Size);

    /// <summary>All the room for data.</summary>
    internal Span<byte> Room => _bytes[Header..];

    /// <summary>Why the answer is no.</summary>
    internal FtpError Error => Opcode != FtpOpcode.Nak ? FtpError.None
        : Size > 0 && Data[0] != 0 ? (FtpError)Data[0]
        : FtpError.Fail;

    /// <summary>The data as text, up to a NUL.</summary>
    internal string Text => MavlinkText.Read(Data);

    /// <summary>Puts a text in as the data; whether it fits.</summary>
    internal bool TrySetText(string text)
    {
        if (!Encoding.UTF8.TryGetBytes(text, Room, out var written))
        {
            return false;
        }

        Size = (byte)written;
        return true;
    }
}
