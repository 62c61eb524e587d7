namespace DroneSeal.Mavlink.Signing;

/// <summary>What a link asks of received frames.</summary>
public enum SigningPolicy
{
    /// <summary>Nothing is signed and nothing is checked.</summary>
    Off,

    /// <summary>Sends signed, takes unsigned frames as well, refuses what is signed wrongly.</summary>
    Accept,

    /// <summary>Sends signed and takes only what is signed rightly, and RADIO_STATUS.</summary>
    Require,
}
