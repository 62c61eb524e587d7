using System.Runtime.InteropServices;

namespace TorchSharp;

/// <summary>Binds <c>ds_linear.h</c>, line for line and in its order. No logic here.</summary>
internal static unsafe partial class NativeLinear
{
    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_matmul")]
    internal static partial int Matmul(nint a, nint b, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_mm")]
    internal static partial int Mm(nint a, nint b, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_bmm")]
    internal static partial int Bmm(nint a, nint b, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_addmm")]
    internal static partial int Addmm(nint a, nint b, nint c, double beta, double alpha, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_linear")]
    internal static partial int Linear(nint a, nint weight, nint bias, out nint result);
}
