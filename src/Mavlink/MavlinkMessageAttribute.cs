namespace DroneSeal.Mavlink;

/// <summary>
/// Declares a message: the generator makes its encoder, decoder and CRC_EXTRA from the fields of the struct.
/// </summary>
/// <param name="id">The message's number, 0..16,777,215.</param>
/// <param name="name">Its name in the MAVLink definitions, in capitals.</param>
/// <remarks>
/// On a <c>partial record struct</c> whose public fields stand in the order of the definition (not of the
/// wire): scalars,
/// enumerations over them, and types with <see cref="MavlinkArrayAttribute{TElement}"/> or <see
/// cref="MavlinkTextAttribute"/>.
/// </remarks>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class MavlinkMessageAttribute(uint id, string name) : Attribute
{
    /// <summary>The message's number.</summary>
    public uint Id { get; } = id;

    /// <summary>The message's name in the definitions.</summary>
    public string Name { get; } = name;
}
