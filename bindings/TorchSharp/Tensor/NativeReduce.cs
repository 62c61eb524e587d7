using System.Runtime.InteropServices;

namespace TorchSharp;

/// <summary>Binds <c>ds_reduce.h</c>, line for line and in its order. No logic here.</summary>
internal static unsafe partial class NativeReduce
{
    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_sum")]
    internal static partial int Sum(
        nint a, long* dims, int dimsCount, byte keepdim, sbyte dtype, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_mean")]
    internal static partial int Mean(
        nint a, long* dims, int dimsCount, byte keepdim, sbyte dtype, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_std")]
    internal static partial int Std(
        nint a, long* dims, int dimsCount, byte unbiased, byte keepdim, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_var")]
    internal static partial int Var(
        nint a, long* dims, int dimsCount, byte unbiased, byte keepdim, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_max")]
    internal static partial int Max(nint a, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_min")]
    internal static partial int Min(nint a, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_max_dim")]
    internal static partial int MaxDim(nint a, long dim, byte keepdim, out nint first, out nint second);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_min_dim")]
    internal static partial int MinDim(nint a, long dim, byte keepdim, out nint first, out nint second);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_amax")]
    internal static partial int Amax(nint a, long* dims, int dimsCount, byte keepdim, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_amin")]
    internal static partial int Amin(nint a, long* dims, int dimsCount, byte keepdim, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_argmax")]
    internal static partial int Argmax(nint a, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_argmax_dim")]
    internal static partial int ArgmaxDim(nint a, long dim, byte keepdim, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_argmin")]
    internal static partial int Argmin(nint a, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_argmin_dim")]
    internal static partial int ArgminDim(nint a, long dim, byte keepdim, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_all")]
    internal static partial int All(nint a, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_all_dim")]
    internal static partial int AllDim(nint a, long dim, byte keepdim, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_any")]
    internal static partial int Any(nint a, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_any_dim")]
    internal static partial int AnyDim(nint a, long dim, byte keepdim, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_norm")]
    internal static partial int Norm(nint a, double p, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_norm_dim")]
    internal static partial int NormDim(nint a, long dim, byte keepdim, double p, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_cumsum")]
    internal static partial int Cumsum(nint a, long dim, sbyte dtype, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_topk")]
    internal static partial int Topk(
        nint a, long k, long dim, byte largest, byte sorted, out nint first, out nint second);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_sort")]
    internal static partial int Sort(
        nint a, long dim, byte descending, byte stable, out nint first, out nint second);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_argsort")]
    internal static partial int Argsort(nint a, long dim, byte descending, out nint result);
}
