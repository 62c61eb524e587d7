namespace DroneSeal.Mavlink;

/// <summary>How whole numbers travel in the one float that a parameter message has (mavlink.io, "Parameter
/// Protocol").</summary>
public enum ParameterEncoding
{
    /// <summary>The number as a float: ArduPilot.</summary>
    Cast,

    /// <summary>The number's bytes in the float's place: PX4.</summary>
    Bytewise,
}
