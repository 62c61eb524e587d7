using System.Buffers.Binary;

namespace DroneSeal.Mavlink;

/// <summary>Makes frames of messages.</summary>
public static class MavlinkWriter
{
    /// <summary>
    /// Writes a version 2 frame; zeros at the end of the payload are left out, but for its first byte.
    /// </summary>
    /// <param name="message">What to write.</param>
    /// <param name="sender">From whom.</param>
    /// <param name="sequence">The sender's count on this link.</param>
    /// <param name="into">At least <see cref="MavlinkFrameFormat.Longest"/> bytes.</param>
    /// <param name="willBeSigned">Sets the flag that a signature follows; the caller appends it.</param>
    /// <returns>Bytes written, without a signature.</returns>
    public static int Write<TMessage>(
        in TMessage message, MavlinkAddress sender, byte sequence, Span<byte> into, bool willBeSigned = false)
        where TMessage : struct, IMavlinkMessage<TMessage>
    {
        TMessage.Encode(message, into[MavlinkFrameFormat.HeaderV2..]);
        var payload = into.Slice(MavlinkFrameFormat.HeaderV2, TMessage.Length);
        var length = Math.Max(payload.LastIndexOfAnyExcept((byte)0) + 1, 1);
        return Finish(into, length, TMessage.MessageId, TMessage.CrcExtra, sender, sequence, willBeSigned);
    }

    /// <summary>Writes a version 1 frame: no extensions, nothing left out, ids to 255.</summary>
    /// <inheritdoc cref="Write{TMessage}"/>
    /// <exception cref="ArgumentException">The message's id does not fit into version 1.</exception>
    public static int WriteV1<TMessage>(
        in TMessage message, MavlinkAddress sender, byte sequence, Span<byte> into)
        where TMessage : struct, IMavlinkMessage<TMessage>
    {
        if (TMessage.MessageId > byte.MaxValue)
        {
            throw new ArgumentException($"{TMessage.MessageName} has no version 1 form.", nameof(message));
        }
        TMessage.Encode(message, into[MavlinkFrameFormat.HeaderV1..]);
        into[0] = MavlinkFrameFormat.MagicV1;
        into[1] = (byte)TMessage.MinimumLength;
        into[2] = sequence;
        into[3] = sender.SystemId;
        into[4] = sender.ComponentId;
        into[5] = (byte)TMessage.MessageId;
        return AppendCheckSum(into, MavlinkFrameFormat.HeaderV1 + TMessage.MinimumLength, TMessage.CrcExtra);
    }

    /// <summary>Writes a version 2 frame of a message that has no struct here.</summary>
    /// <inheritdoc cref="Write{TMessage}"/>
    public static int WriteRaw(
        uint messageId,
        byte crcExtra,
        ReadOnlySpan<byte> payload,
        MavlinkAddress sender,
        byte sequence,
        Span<byte> into,
        bool willBeSigned = false)
    {
        payload.CopyTo(into[MavlinkFrameFormat.HeaderV2..]);
        return Finish(into, payload.Length, messageId, crcExtra, sender, sequence, willBeSigned);
    }

    private static int Finish(
        Span<byte> into,
        int length,
        uint messageId,
        byte crcExtra,
        MavlinkAddress sender,
        byte sequence,
        bool willBeSigned)
    {
        into[0] = MavlinkFrameFormat.MagicV2;
        into[1] = (byte)length;
        into[2] = willBeSigned ? MavlinkFrameFormat.SignedFlag : (byte)0;
        into[3] = 0;
        into[4] = sequence;
        into[5] = sender.SystemId;
        into[6] = sender.ComponentId;
        into[7] = (byte)messageId;
        into[8] = (byte)(messageId >> 8);
        into[9] = (byte)(messageId >> 16);
        return AppendCheckSum(into, MavlinkFrameFormat.HeaderV2 + length, crcExtra);
    }

    private static int AppendCheckSum(Span<byte> into, int end, byte crcExtra)
    {
        var crc = MavlinkCrc.Add(MavlinkCrc.Add(MavlinkCrc.Start, into[1..end]), crcExtra);
        BinaryPrimitives.WriteUInt16LittleEndian(into[end..], crc);
        return end + MavlinkFrameFormat.CheckSum;
    }
}
