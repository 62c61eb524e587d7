namespace DroneSeal.Mavlink;

/// <summary>
/// Marks a field that MAVLink 2 added: last on the wire, absent in version 1 and from CRC_EXTRA.
/// </summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class MavlinkExtensionAttribute : Attribute;
