using System.Runtime.InteropServices;

namespace DroneSeal.Mavlink;

/// <summary>Copies arrays of numbers to and from the wire, which is little-endian.</summary>
internal static class WireArray
{
    internal static void Read<TElement>(ReadOnlySpan<byte> wire, Span<TElement> elements)
        where TElement : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(elements);
        wire.CopyTo(bytes);
        SwapWhereNeeded<TElement>(bytes);
    }

    internal static void Write<TElement>(ReadOnlySpan<TElement> elements, Span<byte> wire)
        where TElement : unmanaged
    {
        MemoryMarshal.AsBytes(elements).CopyTo(wire);
        SwapWhereNeeded<TElement>(wire);
    }

    private static unsafe void SwapWhereNeeded<TElement>(Span<byte> bytes)
        where TElement : unmanaged
    {
        if (BitConverter.IsLittleEndian || sizeof(TElement) == 1)
        {
            return;
        }
        for (var offset = 0; offset < bytes.Length; offset += sizeof(TElement))
        {
            bytes.Slice(offset, sizeof(TElement)).Reverse();
        }
    }
}
