namespace DroneSeal.Mavlink.Signing;

/// <summary>Why a frame was refused.</summary>
public enum SigningRefusal
{
    /// <summary>It was not.</summary>
    None,

    /// <summary>It is not signed, and must be.</summary>
    Unsigned,

    /// <summary>Its signature is not by our key.</summary>
    WrongSignature,

    /// <summary>Its time stamp is not newer than that of an earlier frame of the same stream.</summary>
    Replayed,

    /// <summary>Its time stamp is more than a minute behind.</summary>
    TooOld,
}
