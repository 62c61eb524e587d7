using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Mavlink;

/// <summary>One parameter, as the other side last told it.</summary>
/// <param name="Name">At most 16 characters.</param>
/// <param name="Value">The number, whichever way it travelled.</param>
/// <param name="Type">What the other side keeps it as.</param>
public readonly record struct ParameterValue(string Name, double Value, MavParamType Type);
