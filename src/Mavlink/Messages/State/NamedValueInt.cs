namespace DroneSeal.Mavlink.Messages;

/// <summary>A whole number with a name, for any ground station to plot.</summary>
[MavlinkMessage(252, "NAMED_VALUE_INT")]
public partial record struct NamedValueInt
{
    /// <summary>Since the sender's boot, milliseconds.</summary>
    public uint TimeBootMs;

    /// <summary>Name.</summary>
    public Text10 Name;

    /// <summary>Value.</summary>
    public int Value;
}
