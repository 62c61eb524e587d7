using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DroneSeal.Vision;

/// <summary>Interleaved bytes into planes of floats.</summary>
public static class PlanarPixels
{
    private const int Step = 16;

    // Which byte of each load goes where; 255 leaves a zero.
    private static Vector128<byte> Blue1 =>
        Vector128.Create((byte)0, 3, 6, 9, 12, 15, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255);

    private static Vector128<byte> Blue2 =>
        Vector128.Create((byte)255, 255, 255, 255, 255, 255, 2, 5, 8, 11, 14, 255, 255, 255, 255, 255);

    private static Vector128<byte> Blue3 =>
        Vector128.Create((byte)255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1, 4, 7, 10, 13);

    private static Vector128<byte> Green1 =>
        Vector128.Create((byte)1, 4, 7, 10, 13, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255);

    private static Vector128<byte> Green2 =>
        Vector128.Create((byte)255, 255, 255, 255, 255, 0, 3, 6, 9, 12, 15, 255, 255, 255, 255, 255);

    private static Vector128<byte> Green3 =>
        Vector128.Create((byte)255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 2, 5, 8, 11, 14);

    private static Vector128<byte> Red1 =>
        Vector128.Create((byte)2, 5, 8, 11, 14, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255);

    private static Vector128<byte> Red2 =>
        Vector128.Create((byte)255, 255, 255, 255, 255, 1, 4, 7, 10, 13, 255, 255, 255, 255, 255, 255);

    private static Vector128<byte> Red3 =>
        Vector128.Create((byte)255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0, 3, 6, 9, 12, 15);

    /// <summary>Splits <c>[N, 3]</c> bytes, blue first, into <c>[3, N]</c> floats by table.</summary>
    /// <exception cref="ArgumentException">The sizes differ.</exception>
    public static void Split(ReadOnlySpan<byte> bgr, Preprocessing preprocessing, Span<float> planes)
    {
        ArgumentNullException.ThrowIfNull(preprocessing);
        if (bgr.Length % 3 != 0 || planes.Length != bgr.Length)
        {
            throw new ArgumentException($"{bgr.Length} bytes do not fill {planes.Length} values.", nameof(planes));
        }

        var count = bgr.Length / 3;
        var done = 0;
        if (ReferenceEquals(preprocessing, Preprocessing.BgrBytes) && Vector128.IsHardwareAccelerated)
        {
            done = SplitBytes(bgr, planes, count);
        }

        for (var channel = 0; channel < 3; channel++)
        {
            var table = preprocessing.Table(channel);
            var plane = planes.Slice(channel * count, count);
            var from = preprocessing.IsRgb ? 2 - channel : channel;
            for (var i = done; i < plane.Length; i++)
            {
                plane[i] = table[bgr[(3 * i) + from]];
            }
        }
    }

    // 48 bytes are 16 pixels: three loads, and each plane gathers its third of every load by one shuffle.
    private static int SplitBytes(ReadOnlySpan<byte> bgr, Span<float> planes, int count)
    {
        ref var source = ref MemoryMarshal.GetReference(bgr);
        ref var target = ref MemoryMarshal.GetReference(planes);
        var blocks = count / Step;
        for (var block = 0; block < blocks; block++)
        {
            var first = Vector128.LoadUnsafe(ref source, (nuint)(block * 48));
            var second = Vector128.LoadUnsafe(ref source, (nuint)((block * 48) + 16));
            var third = Vector128.LoadUnsafe(ref source, (nuint)((block * 48) + 32));
            var blue = Vector128.Shuffle(first, Blue1)
                | Vector128.Shuffle(second, Blue2)
                | Vector128.Shuffle(third, Blue3);
            var green = Vector128.Shuffle(first, Green1)
                | Vector128.Shuffle(second, Green2)
                | Vector128.Shuffle(third, Green3);
            var red = Vector128.Shuffle(first, Red1)
                | Vector128.Shuffle(second, Red2)
                | Vector128.Shuffle(third, Red3);
            Widen(blue, ref Unsafe.Add(ref target, block * Step));
            Widen(green, ref Unsafe.Add(ref target, count + (block * Step)));
            Widen(red, ref Unsafe.Add(ref target, (2 * count) + (block * Step)));
        }

        return blocks * Step;
    }

    private static void Widen(Vector128<byte> bytes, ref float target)
    {
        var (lowWords, highWords) = Vector128.Widen(bytes);
        var (first, second) = Vector128.Widen(lowWords);
        var (third, fourth) = Vector128.Widen(highWords);
        Vector128.ConvertToSingle(first.AsInt32()).StoreUnsafe(ref target);
        Vector128.ConvertToSingle(second.AsInt32()).StoreUnsafe(ref target, 4);
        Vector128.ConvertToSingle(third.AsInt32()).StoreUnsafe(ref target, 8);
        Vector128.ConvertToSingle(fourth.AsInt32()).StoreUnsafe(ref target, 12);
    }
}
