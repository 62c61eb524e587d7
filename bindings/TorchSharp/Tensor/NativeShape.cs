using System.Runtime.InteropServices;

namespace TorchSharp;

/// <summary>Binds <c>ds_shape.h</c>, line for line and in its order. No logic here.</summary>
internal static unsafe partial class NativeShape
{
    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_reshape")]
    internal static partial int Reshape(nint a, long* shape, int shapeCount, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_view")]
    internal static partial int View(nint a, long* shape, int shapeCount, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_permute")]
    internal static partial int Permute(nint a, long* dims, int dimsCount, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_transpose")]
    internal static partial int Transpose(nint a, long dim0, long dim1, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_t")]
    internal static partial int T(nint a, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_contiguous")]
    internal static partial int Contiguous(nint a, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_flatten")]
    internal static partial int Flatten(nint a, long startDim, long endDim, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_squeeze")]
    internal static partial int Squeeze(nint a, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_squeeze_dim")]
    internal static partial int SqueezeDim(nint a, long dim, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_unsqueeze")]
    internal static partial int Unsqueeze(nint a, long dim, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_expand")]
    internal static partial int Expand(
        nint a, long* sizes, int sizesCount, byte isImplicit, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_repeat")]
    internal static partial int Repeat(nint a, long* sizes, int sizesCount, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_flip")]
    internal static partial int Flip(nint a, long* dims, int dimsCount, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_roll")]
    internal static partial int Roll(
        nint a, long* shifts, int shiftsCount, long* dims, int dimsCount, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_as_strided")]
    internal static partial int AsStrided(
        nint a, long* size, int sizeCount, long* strides, int stridesCount, long offset, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_cat")]
    internal static partial int Cat(nint* tensors, int tensorsCount, long dim, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_stack")]
    internal static partial int Stack(nint* tensors, int tensorsCount, long dim, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_split")]
    internal static partial int Split(
        nint a, long size, long dim, nint* results, int capacity, out int count);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_split_sizes")]
    internal static partial int SplitSizes(
        nint a, long* sizes, int sizesCount, long dim, nint* results, int capacity, out int count);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_chunk")]
    internal static partial int Chunk(
        nint a, long chunks, long dim, nint* results, int capacity, out int count);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_unbind")]
    internal static partial int Unbind(nint a, long dim, nint* results, int capacity, out int count);
}
