using System.Buffers.Binary;

namespace DroneSeal.Mavlink;

/// <summary>One received frame: a view into the parser's buffer, valid until the handler returns.</summary>
public readonly ref struct MavlinkFrame
{
    internal MavlinkFrame(ReadOnlySpan<byte> raw, bool isVerified)
    {
        Raw = raw;
        IsVerified = isVerified;
    }

    /// <summary>Every byte of the frame, signature included.</summary>
    public ReadOnlySpan<byte> Raw { get; }

    /// <summary>Whether the check sum was compared; false for a message that has no struct here.</summary>
    public bool IsVerified { get; }

    /// <summary>1 or 2.</summary>
    public int Version => Raw[0] == MavlinkFrameFormat.MagicV2 ? 2 : 1;

    /// <summary>Counts the sender's frames on this link, 0..255 and round again.</summary>
    public byte Sequence => Raw[Version == 2 ? 4 : 2];

    /// <summary>Who sent it.</summary>
    public MavlinkAddress Sender => Version == 2 ? new(Raw[5], Raw[6]) : new(Raw[3], Raw[4]);

    /// <summary>The message's number.</summary>
    public uint MessageId => Version == 2 ? Raw[7] | ((uint)Raw[8] << 8) | ((uint)Raw[9] << 16) : Raw[5];

    /// <summary>The payload as it came: trailing zeros may be missing.</summary>
    public ReadOnlySpan<byte> Payload =>
        Raw.Slice(Version == 2 ? MavlinkFrameFormat.HeaderV2 : MavlinkFrameFormat.HeaderV1, Raw[1]);

    /// <summary>Whether a signature follows; says nothing of its being right.</summary>
    public bool IsSigned => Version == 2 && (Raw[2] & MavlinkFrameFormat.SignedFlag) != 0;

    /// <summary>The signer's link id; 0 without a signature.</summary>
    public byte SignatureLinkId => IsSigned ? SignatureBytes[0] : (byte)0;

    /// <summary>The signer's time stamp, 10 microseconds since 2015-01-01; 0 without a signature.</summary>
    public ulong SignatureTimestamp => IsSigned
        ? BinaryPrimitives.ReadUInt32LittleEndian(SignatureBytes[1..])
            | ((ulong)BinaryPrimitives.ReadUInt16LittleEndian(SignatureBytes[5..]) << 32)
        : 0;

    private ReadOnlySpan<byte> SignatureBytes => Raw[^MavlinkFrameFormat.Signature..];

    /// <summary>Whether this is a verified message of this type.</summary>
    public bool Is<TMessage>()
        where TMessage : struct, IMavlinkMessage<TMessage> => IsVerified && MessageId == TMessage.MessageId;

    /// <summary>Reads the message if it is of this type and verified.</summary>
    public bool TryRead<TMessage>(out TMessage message)
        where TMessage : struct, IMavlinkMessage<TMessage>
    {
        if (!Is<TMessage>())
        {
            message = default;
            return false;
        }
        TMessage.Decode(Payload, out message);
        return true;
    }
}
