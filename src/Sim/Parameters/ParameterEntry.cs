using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Sim;

/// <summary>One parameter of the autopilot.</summary>
/// <param name="Name">At most 16 characters.</param>
/// <param name="Default">The firmware's own value.</param>
/// <param name="Type">On the wire.</param>
/// <param name="ShownBy">Name of the parameter that must not be 0 for this one to exist; null when it always
/// does.</param>
internal sealed record ParameterEntry(
    string Name,
    float Default,
    MavParamType Type = MavParamType.Real32,
    string? ShownBy = null);
