using System.Buffers.Binary;

namespace DroneSeal.Mavlink;

/// <summary>Tells whether a frame begins at the first of some bytes.</summary>
internal sealed class FrameScanner
{
    private readonly UnknownMessages _unknown = new();

    /// <summary>Judges the place where <paramref name="bytes"/> begin.</summary>
    /// <param name="bytes">All that has come from that place on.</param>
    /// <param name="length">Bytes of the frame; meaningful for a whole frame only.</param>
    internal FrameCheck Check(ReadOnlySpan<byte> bytes, out int length)
    {
        length = 0;
        return bytes[0] switch
        {
            MavlinkFrameFormat.MagicV2 => CheckV2(bytes, out length),
            MavlinkFrameFormat.MagicV1 => CheckV1(bytes, out length),
            _ => FrameCheck.NotAFrame,
        };
    }

    private static FrameCheck CheckV1(ReadOnlySpan<byte> bytes, out int length)
    {
        length = 0;
        if (bytes.Length < MavlinkFrameFormat.HeaderV1)
        {
            return FrameCheck.Incomplete;
        }
        var isKnown = MavlinkCatalogue.TryGetCheck(
            bytes[5], out var crcExtra, out var shortest, out var longest);
        if (isKnown && !IsLengthV1(bytes[1], shortest, longest))
        {
            return FrameCheck.NotAFrame;
        }
        length = MavlinkFrameFormat.HeaderV1 + bytes[1] + MavlinkFrameFormat.CheckSum;
        if (bytes.Length < length)
        {
            return FrameCheck.Incomplete;
        }
        if (isKnown)
        {
            return IsRight(bytes[..length], crcExtra) ? FrameCheck.Verified : FrameCheck.BadCheckSum;
        }
        return CheckUnknownV1(bytes, length);
    }

    /// <summary>
    /// Version 1 has too few bits of id to remember a CRC_EXTRA by: each frame must pass by itself.
    /// </summary>
    private static FrameCheck CheckUnknownV1(ReadOnlySpan<byte> bytes, int length) =>
        CrcExtraOf(bytes, length) >= 0 && EndsWell(bytes, length) && !HoldsFrame(bytes, length)
            ? FrameCheck.Unverified
            : FrameCheck.NotAFrame;

    private FrameCheck CheckV2(ReadOnlySpan<byte> bytes, out int length)
    {
        length = 0;
        if (bytes.Length < MavlinkFrameFormat.HeaderV2)
        {
            return FrameCheck.Incomplete;
        }
        var messageId = MessageIdV2(bytes);
        var isKnown = MavlinkCatalogue.TryGetCheck(messageId, out var crcExtra, out _, out _);
        var isCompatible = (bytes[2] & ~MavlinkFrameFormat.SignedFlag) == 0;
        if (!isKnown && !isCompatible)
        {
            return FrameCheck.NotAFrame;
        }
        var unsigned = MavlinkFrameFormat.HeaderV2 + bytes[1] + MavlinkFrameFormat.CheckSum;
        var isSigned = (bytes[2] & MavlinkFrameFormat.SignedFlag) != 0;
        length = isSigned ? unsigned + MavlinkFrameFormat.Signature : unsigned;
        if (bytes.Length < length)
        {
            return FrameCheck.Incomplete;
        }
        if (!isKnown)
        {
            return CheckUnknownV2(bytes, unsigned, length, messageId);
        }
        if (!IsRight(bytes[..unsigned], crcExtra))
        {
            return FrameCheck.BadCheckSum;
        }
        return isCompatible ? FrameCheck.Verified : FrameCheck.Incompatible;
    }

    /// <summary>
    /// Noise before good frames must not swallow them. So an unknown message passes if its CRC_EXTRA has been
    /// seen before,
    /// or if some CRC_EXTRA fits, no good frame of a known message begins inside it, and a frame or nothing
    /// follows it.
    /// </summary>
    private FrameCheck CheckUnknownV2(ReadOnlySpan<byte> bytes, int unsigned, int length, uint messageId)
    {
        var extra = CrcExtraOf(bytes, unsigned);
        if (extra < 0)
        {
            return FrameCheck.NotAFrame;
        }
        if (!_unknown.Knows(messageId, extra))
        {
            if (!EndsWell(bytes, length) || HoldsFrame(bytes, length))
            {
                return FrameCheck.NotAFrame;
            }
            _unknown.Learn(messageId, extra);
        }
        return FrameCheck.Unverified;
    }

    private static bool EndsWell(ReadOnlySpan<byte> bytes, int length) =>
        bytes.Length == length || bytes[length] is MavlinkFrameFormat.MagicV1 or MavlinkFrameFormat.MagicV2;

    private static bool HoldsFrame(ReadOnlySpan<byte> bytes, int length)
    {
        for (var i = 1; i < length; i++)
        {
            var inner = bytes[i..];
            var isOne = inner[0] switch
            {
                MavlinkFrameFormat.MagicV1 => MayBeKnownV1(inner),
                MavlinkFrameFormat.MagicV2 => MayBeKnownV2(inner),
                _ => false,
            };
            if (isOne)
            {
                return true;
            }
        }
        return false;
    }

    // A frame that is still coming in counts as well, so that nothing depends on where a read ended.
    private static bool MayBeKnownV1(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < MavlinkFrameFormat.HeaderV1)
        {
            return true;
        }
        var length = MavlinkFrameFormat.HeaderV1 + bytes[1] + MavlinkFrameFormat.CheckSum;
        return MavlinkCatalogue.TryGetCheck(bytes[5], out var crcExtra, out var shortest, out var longest)
            && IsLengthV1(bytes[1], shortest, longest)
            && (bytes.Length < length || IsRight(bytes[..length], crcExtra));
    }

    private static bool MayBeKnownV2(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < MavlinkFrameFormat.HeaderV2)
        {
            return true;
        }
        var length = MavlinkFrameFormat.HeaderV2 + bytes[1] + MavlinkFrameFormat.CheckSum;
        return MavlinkCatalogue.TryGetCheck(MessageIdV2(bytes), out var crcExtra, out _, out _)
            && (bytes.Length < length || IsRight(bytes[..length], crcExtra));
    }

    // Version 1 has no truncation and no extensions, though some senders put the extensions in. Any other
    // length needs no
    // waiting for a check sum.
    private static bool IsLengthV1(byte length, byte shortest, byte longest) =>
        length == shortest || length == longest;

    private static uint MessageIdV2(ReadOnlySpan<byte> bytes) =>
        bytes[7] | ((uint)bytes[8] << 8) | ((uint)bytes[9] << 16);

    private static int CrcExtraOf(ReadOnlySpan<byte> bytes, int unsigned)
    {
        var sumAt = unsigned - MavlinkFrameFormat.CheckSum;
        var crc = MavlinkCrc.Add(MavlinkCrc.Start, bytes[1..sumAt]);
        return MavlinkCrc.LastByteOf(crc, BinaryPrimitives.ReadUInt16LittleEndian(bytes[sumAt..]));
    }

    private static bool IsRight(ReadOnlySpan<byte> frame, byte crcExtra)
    {
        var sumAt = frame.Length - MavlinkFrameFormat.CheckSum;
        var crc = MavlinkCrc.Add(MavlinkCrc.Add(MavlinkCrc.Start, frame[1..sumAt]), crcExtra);
        return crc == BinaryPrimitives.ReadUInt16LittleEndian(frame[sumAt..]);
    }
}
