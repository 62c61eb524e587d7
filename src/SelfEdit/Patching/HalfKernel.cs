using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DroneSeal.SelfEdit;

/// <summary>Widens half precision to single, sixteen at a time. Exact for every finite value.</summary>
internal static class HalfKernel
{
    /// <summary>Widens all of <paramref name="source"/>.</summary>
    internal static void Widen(ReadOnlySpan<Half> source, Span<float> target)
    {
        // Shifting the 15 magnitude bits into place leaves an exponent that is 112 too small.
        var rebias = Vector512.Create(BitConverter.Int32BitsToSingle((127 + 112) << 23));
        var bits = MemoryMarshal.Cast<Half, ushort>(source);
        var i = 0;
        for (; i + 16 <= bits.Length; i += 16)
        {
            var wide = Vector512.WidenLower(Vector256.Create(bits.Slice(i, 16)).ToVector512());
            var magnitude = Vector512.ShiftLeft(wide & Vector512.Create(0x7fffu), 13).AsSingle() * rebias;
            var sign = Vector512.ShiftLeft(wide & Vector512.Create(0x8000u), 16);
            (magnitude.AsUInt32() | sign).AsSingle().CopyTo(target[i..]);
        }

        for (; i < source.Length; i++)
        {
            target[i] = (float)source[i];
        }
    }
}
