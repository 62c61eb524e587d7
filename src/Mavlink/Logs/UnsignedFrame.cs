using System.Buffers.Binary;

namespace DroneSeal.Mavlink;

/// <summary>Takes the signature off a frame, so that programs without the key can read it.</summary>
internal static class UnsignedFrame
{
    private const int Flags = 2;

    /// <summary>Copies a frame without its signature: the flag cleared, the check sum mended.</summary>
    /// <param name="frame">A whole frame.</param>
    /// <param name="into">At least as long.</param>
    /// <returns>Bytes written.</returns>
    /// <remarks>The check sum is linear: what flipping one bit changes in it depends only on how many bytes
    /// follow the bit. So it can be mended without the message's CRC_EXTRA, also for messages that nobody
    /// here knows.</remarks>
    internal static int Copy(ReadOnlySpan<byte> frame, Span<byte> into)
    {
        var isSigned = frame[0] == MavlinkFrameFormat.MagicV2
            && (frame[Flags] & MavlinkFrameFormat.SignedFlag) != 0;
        var length = isSigned ? frame.Length - MavlinkFrameFormat.Signature : frame.Length;
        frame[..length].CopyTo(into);
        if (isSigned)
        {
            into[Flags] &= unchecked((byte)~MavlinkFrameFormat.SignedFlag);
            var at = length - MavlinkFrameFormat.CheckSum;
            var crc = BinaryPrimitives.ReadUInt16LittleEndian(into[at..]);
            BinaryPrimitives.WriteUInt16LittleEndian(into[at..], (ushort)(crc ^ ChangeOfFlag(at)));
        }

        return length;
    }

    // The sum, started from zero, of the flipped bit and of zeros for all that follows it, CRC_EXTRA
    // included.
    private static ushort ChangeOfFlag(int checkSumAt)
    {
        var change = MavlinkCrc.Add(0, MavlinkFrameFormat.SignedFlag);
        for (var i = Flags + 1; i < checkSumAt + 1; i++)
        {
            change = MavlinkCrc.Add(change, 0);
        }

        return change;
    }
}
