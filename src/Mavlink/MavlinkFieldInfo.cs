namespace DroneSeal.Mavlink;

/// <summary>One field of a message, as its definition has it.</summary>
/// <param name="Name">Its name in the definitions.</param>
/// <param name="WireType">Its scalar in the definitions, such as <c>uint16_t</c>, <c>float</c> or
/// <c>char</c>.</param>
/// <param name="ArrayLength">Elements; 0 when it is no array.</param>
/// <param name="Offset">Bytes from the beginning of the payload.</param>
/// <param name="IsExtension">Whether MAVLink 2 added it.</param>
/// <param name="MemberName">The field of the C# struct.</param>
public sealed record MavlinkFieldInfo(
    string Name, string WireType, int ArrayLength, int Offset, bool IsExtension, string MemberName);
