namespace DroneSeal.Mavlink;

/// <summary>Sizes and bytes of the two framings (mavlink.io, "Packet serialization").</summary>
public static class MavlinkFrameFormat
{
    /// <summary>First byte of a version 1 frame.</summary>
    public const byte MagicV1 = 0xFE;

    /// <summary>First byte of a version 2 frame.</summary>
    public const byte MagicV2 = 0xFD;

    /// <summary>Bytes before the payload, version 1.</summary>
    public const int HeaderV1 = 6;

    /// <summary>Bytes before the payload, version 2.</summary>
    public const int HeaderV2 = 10;

    /// <summary>Bytes of the check sum after the payload.</summary>
    public const int CheckSum = 2;

    /// <summary>Bytes of a signature: link id, 48-bit time stamp, 48 bits of the hash.</summary>
    public const int Signature = 13;

    /// <summary>The longest frame: version 2, 255 bytes of payload, signed.</summary>
    public const int Longest = HeaderV2 + 255 + CheckSum + Signature;

    /// <summary>The one incompatibility flag there is: the frame is signed.</summary>
    public const byte SignedFlag = 0x01;
}
