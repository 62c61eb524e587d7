using System.Runtime.InteropServices;

namespace TorchSharp;

/// <summary>Owns one tensor on the native heap, and counts those that live.</summary>
internal sealed class TensorHandle : SafeHandle
{
    private static long _totalCount;
    private static long _peakCount;

    internal TensorHandle(nint tensor)
        : base(0, ownsHandle: true)
    {
        SetHandle(tensor);
        var count = Interlocked.Increment(ref _totalCount);
        // The peak is for diagnosis; a lost update between two threads does no harm.
        if (count > Volatile.Read(ref _peakCount))
        {
            Volatile.Write(ref _peakCount, count);
        }
    }

    public override bool IsInvalid => handle == 0;

    internal static long TotalCount => Volatile.Read(ref _totalCount);

    internal static long PeakCount => Volatile.Read(ref _peakCount);

    /// <summary>The native pointer, or zero once released. Only while the owner is kept alive.</summary>
    internal nint Pointer => IsClosed ? 0 : handle;

    /// <summary>Gives the native tensor away; nothing is freed here any more.</summary>
    internal nint Release()
    {
        var tensor = Pointer;
        if (tensor != 0)
        {
            SetHandleAsInvalid();
            Interlocked.Decrement(ref _totalCount);
        }

        return tensor;
    }

    protected override bool ReleaseHandle()
    {
        Interlocked.Decrement(ref _totalCount);
        return NativeTensor.Free(handle) == 0;
    }
}
