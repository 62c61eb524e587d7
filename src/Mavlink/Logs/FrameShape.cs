using System.Buffers.Binary;

namespace DroneSeal.Mavlink;

/// <summary>What can be said of bytes that should begin with a frame.</summary>
internal static class FrameShape
{
    /// <summary>The longest a frame that begins so can say it is; 0 when no frame begins so.</summary>
    /// <param name="bytes">At least 3 bytes, or the answer is 0.</param>
    internal static int Length(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 3)
        {
            return 0;
        }

        if (bytes[0] == MavlinkFrameFormat.MagicV1)
        {
            return MavlinkFrameFormat.HeaderV1 + bytes[1] + MavlinkFrameFormat.CheckSum;
        }

        // A flag that is not known changes the frame in ways that are not known either.
        if (bytes[0] != MavlinkFrameFormat.MagicV2 || (bytes[2] & ~MavlinkFrameFormat.SignedFlag) != 0)
        {
            return 0;
        }

        var signature = bytes[2] != 0 ? MavlinkFrameFormat.Signature : 0;
        return MavlinkFrameFormat.HeaderV2 + bytes[1] + MavlinkFrameFormat.CheckSum + signature;
    }

    /// <summary>The message's number in a whole frame.</summary>
    internal static uint MessageId(ReadOnlySpan<byte> frame) => frame[0] == MavlinkFrameFormat.MagicV1
        ? frame[5]
        : frame[7] | ((uint)frame[8] << 8) | ((uint)frame[9] << 16);

    /// <summary>Whether the check sum of a whole frame is right; null for a message that is not known, whose
    /// sum fits some CRC_EXTRA, as one piece of noise in 256 does.</summary>
    internal static bool? IsIntact(ReadOnlySpan<byte> frame)
    {
        var header = frame[0] == MavlinkFrameFormat.MagicV1
            ? MavlinkFrameFormat.HeaderV1
            : MavlinkFrameFormat.HeaderV2;
        var end = header + frame[1];
        var crc = MavlinkCrc.Add(MavlinkCrc.Start, frame[1..end]);
        var told = BinaryPrimitives.ReadUInt16LittleEndian(frame[end..]);
        return MavlinkCatalogue.TryGetCheck(MessageId(frame), out var crcExtra, out _, out _)
            ? MavlinkCrc.Add(crc, crcExtra) == told
            : MavlinkCrc.LastByteOf(crc, told) < 0 ? false : null;
    }
}
