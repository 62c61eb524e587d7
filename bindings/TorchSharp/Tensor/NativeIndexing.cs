using System.Runtime.InteropServices;

namespace TorchSharp;

/// <summary>Binds <c>ds_index.h</c>, line for line and in its order. No logic here.</summary>
internal static unsafe partial class NativeIndexing
{
    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_narrow")]
    internal static partial int Narrow(nint a, long dim, long start, long length, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_select")]
    internal static partial int Select(nint a, long dim, long index, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_slice")]
    internal static partial int Slice(
        nint a, long dim, long start, long finish, long step, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_index_select")]
    internal static partial int IndexSelect(nint a, long dim, nint index, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_gather")]
    internal static partial int Gather(nint a, long dim, nint index, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_scatter")]
    internal static partial int Scatter(nint a, long dim, nint index, nint src, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_scatter_")]
    internal static partial int ScatterInPlace(nint a, long dim, nint index, nint src);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_masked_select")]
    internal static partial int MaskedSelect(nint a, nint mask, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_masked_fill")]
    internal static partial int MaskedFill(nint a, nint mask, NativeScalar value, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_masked_fill_")]
    internal static partial int MaskedFillInPlace(nint a, nint mask, NativeScalar value);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_nonzero")]
    internal static partial int Nonzero(nint a, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_index")]
    internal static partial int Index(nint a, NativeIndex* indices, int indicesCount, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_index_put_")]
    internal static partial int IndexPutInPlace(
        nint a, NativeIndex* indices, int indicesCount, nint value, byte accumulate);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_index_put_scalar_")]
    internal static partial int IndexPutScalarInPlace(
        nint a, NativeIndex* indices, int indicesCount, NativeScalar value);
}
