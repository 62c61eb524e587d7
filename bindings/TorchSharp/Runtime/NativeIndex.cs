using System.Runtime.InteropServices;

namespace TorchSharp;

/// <summary>The <c>ds_index</c> of <c>ds_api.h</c>: one element of a subscript.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeIndex
{
    /// <summary>Stands for an open end of a slice.</summary>
    internal const long Open = long.MinValue;

    internal int Kind;
    internal int Unused;
    internal long Start;
    internal long Stop;
    internal long Step;
    internal nint Tensor;
}
