namespace DroneSeal.Mavlink;

/// <summary>Names a field in the definitions where that is not the C# name in snake case.</summary>
/// <param name="name">The field's name in the definitions, which goes into CRC_EXTRA.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class MavlinkNameAttribute(string name) : Attribute
{
    /// <summary>The field's name in the definitions.</summary>
    public string Name { get; } = name;
}
