namespace DroneSeal.Mavlink.Messages;

/// <summary>A number with a name, for any ground station to plot.</summary>
[MavlinkMessage(251, "NAMED_VALUE_FLOAT")]
public partial record struct NamedValueFloat
{
    /// <summary>Since the sender's boot, milliseconds.</summary>
    public uint TimeBootMs;

    /// <summary>Name.</summary>
    public Text10 Name;

    /// <summary>Value.</summary>
    public float Value;
}
