using System.Runtime.InteropServices;

namespace OpenCvSharp.Native;

/// <summary>Mirrors <c>ds_cv_input</c>: a mat, a value, elements at an address, or nothing.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeInput
{
    internal const int KindMat = 1;
    internal const int KindScalar = 2;
    internal const int KindDouble = 3;
    internal const int KindData = 4;

    internal nint Pointer;
    internal int Kind;
    internal int Rows;
    internal int Type;
    internal int Reserved;
    internal Scalar Value;

    /// <summary>Rows of one element each, at an address that stays where it is during the call.</summary>
    internal static unsafe NativeInput Data(void* address, int rows, MatType type) =>
        new() { Pointer = (nint)address, Kind = KindData, Rows = rows, Type = type.Value };
}
