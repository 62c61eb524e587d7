namespace DroneSeal.Mavlink;

/// <summary>What a place in the stream turned out to be.</summary>
internal enum FrameCheck
{
    /// <summary>No frame begins here.</summary>
    NotAFrame,

    /// <summary>It looks like a known message, but its check sum is wrong.</summary>
    BadCheckSum,

    /// <summary>More bytes are needed to tell.</summary>
    Incomplete,

    /// <summary>A whole frame with a flag that asks for something unknown.</summary>
    Incompatible,

    /// <summary>A whole frame of a message that has no struct here.</summary>
    Unverified,

    /// <summary>A whole frame whose check sum is right.</summary>
    Verified,
}
