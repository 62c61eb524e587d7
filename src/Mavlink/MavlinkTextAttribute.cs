namespace DroneSeal.Mavlink;

/// <summary>
/// Makes a <c>partial struct</c> a text of the wire (<c>char[n]</c>): NUL-terminated unless it fills all of
/// it.
/// </summary>
/// <param name="length">Bytes, 2..255.</param>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class MavlinkTextAttribute(int length) : Attribute
{
    /// <summary>How many bytes.</summary>
    public int Length { get; } = length;
}
