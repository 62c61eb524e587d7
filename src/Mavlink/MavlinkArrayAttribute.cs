namespace DroneSeal.Mavlink;

/// <summary>
/// Makes a <c>partial struct</c> an inline array of the wire: no heap, converts to a span, compares by value.
/// </summary>
/// <typeparam name="TElement">A number of the wire: 8 to 64 bits, float or double.</typeparam>
/// <param name="length">Elements, 2..255.</param>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class MavlinkArrayAttribute<TElement>(int length) : Attribute
    where TElement : unmanaged
{
    /// <summary>How many elements.</summary>
    public int Length { get; } = length;
}
