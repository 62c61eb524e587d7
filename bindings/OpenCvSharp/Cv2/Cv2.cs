using System.Runtime.InteropServices;
using OpenCvSharp.Native;

namespace OpenCvSharp;

/// <summary>OpenCV's functions. Memory of a destination that fits already is reused.</summary>
/// <remarks>Every function throws <see cref="OpenCVException"/> where OpenCV refuses its arguments.</remarks>
public static partial class Cv2
{
    /// <summary>Version of the OpenCV in use.</summary>
    public static unsafe string? GetVersionString()
    {
        var text = stackalloc byte[64];
        NativeError.Check(NativeCommon.Version(text, 64));
        return Marshal.PtrToStringUTF8((nint)text);
    }

    /// <summary>How many threads OpenCV may use; 0 or 1 for none but the caller's.</summary>
    public static void SetNumThreads(int nThreads) => NativeError.Check(NativeCommon.SetNumThreads(nThreads));

    /// <summary>How many threads OpenCV uses.</summary>
    public static int GetNumThreads()
    {
        NativeError.Check(NativeCommon.GetNumThreads(out var threads));
        return threads;
    }

    private static T[] ToArray<T>(IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items as T[] ?? [.. items];
    }
}
