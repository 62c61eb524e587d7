using System.Runtime.InteropServices;

namespace TorchSharp;

/// <summary>Binds <c>ds_tensor.h</c>, line for line and in its order. No logic here.</summary>
internal static unsafe partial class NativeTensor
{
    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_free")]
    internal static partial int Free(nint tensor);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_ndim")]
    internal static partial int Ndim(nint a, out long result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_numel")]
    internal static partial int Numel(nint a, out long result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_element_size")]
    internal static partial int ElementSize(nint a, out long result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_shape")]
    internal static partial int Shape(nint a, long* shape);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_strides")]
    internal static partial int Strides(nint a, long* strides);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_storage_offset")]
    internal static partial int StorageOffset(nint a, out long result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_dtype")]
    internal static partial int Dtype(nint a, out int result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_device_type")]
    internal static partial int DeviceType(nint a, out int result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_device_index")]
    internal static partial int DeviceIndex(nint a, out int result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_data")]
    internal static partial int Data(nint a, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_is_contiguous")]
    internal static partial int IsContiguous(nint a, out byte result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_requires_grad")]
    internal static partial int RequiresGrad(nint a, out byte result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_is_leaf")]
    internal static partial int IsLeaf(nint a, out byte result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_clone")]
    internal static partial int Clone(nint a, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_to")]
    internal static partial int To(
        nint a, sbyte dtype, int deviceType, int deviceIndex, byte copy, byte nonBlocking, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_copy_")]
    internal static partial int CopyInPlace(nint a, nint source, byte nonBlocking);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_zero_")]
    internal static partial int ZeroInPlace(nint a);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_fill_")]
    internal static partial int FillInPlace(nint a, NativeScalar value);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_normal_")]
    internal static partial int NormalInPlace(nint a, double mean, double std, nint generator);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_uniform_")]
    internal static partial int UniformInPlace(nint a, double low, double high, nint generator);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_like")]
    internal static partial int Like(
        nint a, NativeScalar value, int kind, NativeOptions options, out nint result);
}
