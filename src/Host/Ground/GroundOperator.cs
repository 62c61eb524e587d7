using DroneSeal.Mavlink;

namespace DroneSeal.Host.Ground;

/// <summary>Who gave an order.</summary>
/// <param name="Address">The station's address.</param>
/// <param name="IsSigned">Whether a signature vouches for it.</param>
/// <param name="LinkId">The signer's link id; 0 without a signature.</param>
internal readonly record struct GroundOperator(MavlinkAddress Address, bool IsSigned, byte LinkId)
{
    /// <summary>For the ledger.</summary>
    public override string ToString() => IsSigned
        ? $"ground station {Address}, signed on link {LinkId}"
        : $"ground station {Address}, unsigned";
}
