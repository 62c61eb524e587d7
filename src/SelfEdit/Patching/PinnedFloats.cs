using System.Runtime.CompilerServices;

namespace DroneSeal.SelfEdit;

/// <summary>A float array that never moves, with its address, for the kernels.</summary>
internal sealed unsafe class PinnedFloats
{
    /// <summary>Zeros.</summary>
    internal PinnedFloats(int length)
    {
        // One vector more than asked: kernels load whole vectors.
        Values = GC.AllocateArray<float>(length + 16, pinned: true);
        Length = length;
        Pointer = (float*)Unsafe.AsPointer(ref Values[0]);
    }

    /// <summary>Floats that belong to the owner; the array is a vector longer.</summary>
    internal int Length { get; }

    /// <summary>The array itself.</summary>
    internal float[] Values { get; }

    /// <summary>Its first float; valid as long as this object is.</summary>
    internal float* Pointer { get; }

    /// <summary>The owner's part.</summary>
    internal Span<float> Span => Values.AsSpan(0, Length);
}
