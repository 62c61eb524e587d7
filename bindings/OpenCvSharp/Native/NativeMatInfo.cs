using System.Runtime.InteropServices;

namespace OpenCvSharp.Native;

/// <summary>Mirrors <c>ds_cv_mat_info</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeMatInfo
{
    internal nint Data;
    internal long Step;
    internal long Total;
    internal int Rows;
    internal int Cols;
    internal int Type;
    internal int Dims;
    internal int ElementSize;
    internal int ElementSize1;
    internal int Continuous;
    internal int Submatrix;
}
