namespace DroneSeal.Mavlink.Signing;

/// <summary>What signing has done on one link.</summary>
/// <param name="Signed">Frames signed.</param>
/// <param name="Verified">Received frames whose signature was right.</param>
/// <param name="PassedUnsigned">Received frames that were let through unsigned.</param>
/// <param name="RefusedUnsigned">Refused: not signed.</param>
/// <param name="RefusedWrongSignature">Refused: not by our key.</param>
/// <param name="RefusedReplayed">Refused: not newer than an earlier one of its stream.</param>
/// <param name="RefusedTooOld">Refused: more than a minute behind.</param>
public readonly record struct SigningCounters(
    long Signed,
    long Verified,
    long PassedUnsigned,
    long RefusedUnsigned,
    long RefusedWrongSignature,
    long RefusedReplayed,
    long RefusedTooOld)
{
    /// <summary>Refused for whatever reason.</summary>
    public long Refused => RefusedUnsigned + RefusedWrongSignature + RefusedReplayed + RefusedTooOld;
}
