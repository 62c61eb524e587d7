using System.Runtime.InteropServices;

namespace TorchSharp;

/// <summary>Binds <c>ds_factory.h</c>, line for line and in its order. No logic here.</summary>
internal static unsafe partial class NativeFactory
{
    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_zeros")]
    internal static partial int Zeros(long* shape, int shapeCount, NativeOptions options, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_ones")]
    internal static partial int Ones(long* shape, int shapeCount, NativeOptions options, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_empty")]
    internal static partial int Empty(long* shape, int shapeCount, NativeOptions options, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_full")]
    internal static partial int Full(
        long* shape, int shapeCount, NativeScalar value, NativeOptions options, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_rand")]
    internal static partial int Rand(
        long* shape, int shapeCount, nint generator, NativeOptions options, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_randn")]
    internal static partial int Randn(
        long* shape, int shapeCount, nint generator, NativeOptions options, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_randint")]
    internal static partial int Randint(
        long low, long high, long* shape, int shapeCount, nint generator, NativeOptions options,
        out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_randperm")]
    internal static partial int Randperm(
        long count, nint generator, NativeOptions options, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_arange")]
    internal static partial int Arange(
        NativeScalar start, NativeScalar stop, NativeScalar step, NativeOptions options, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_linspace")]
    internal static partial int Linspace(
        double start, double end, long steps, NativeOptions options, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_eye")]
    internal static partial int Eye(long rows, long columns, NativeOptions options, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_from_data")]
    internal static partial int FromData(
        nint data, long* shape, int shapeCount, sbyte source, NativeOptions options, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_from_shared")]
    internal static partial int FromShared(
        nint data, delegate* unmanaged<nint, void> release, nint context, long* shape, int shapeCount,
        sbyte source, NativeOptions options, out nint result);
}
