using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Signing;

namespace DroneSeal.GroundStation.Links;

/// <summary>Which links are wanted, and who we are on them.</summary>
/// <param name="Uris">At least one.</param>
/// <param name="Self">Our address.</param>
/// <param name="ActsAsStation">Whether to say that we are a ground station. Autopilots may fail safe when
/// one that said so falls silent, so a command that ends soon does not.</param>
/// <param name="Key">Signs and verifies; null for neither.</param>
/// <param name="RequiresSigned">Whether unsigned frames are refused too.</param>
/// <param name="StateFolder">Where signing clocks are kept.</param>
internal sealed record LinkRequest(
    IReadOnlyList<string> Uris,
    MavlinkAddress Self,
    bool ActsAsStation,
    SigningKey? Key,
    bool RequiresSigned,
    string StateFolder);
