using System.Runtime.InteropServices;

namespace TorchSharp;

/// <summary>Binds <c>ds_runtime.h</c>, line for line and in its order. No logic here.</summary>
internal static unsafe partial class NativeRuntime
{
    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_set_num_threads")]
    internal static partial int SetNumThreads(int threads);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_get_num_threads")]
    internal static partial int GetNumThreads(out int result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_set_num_interop_threads")]
    internal static partial int SetNumInteropThreads(int threads);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_get_num_interop_threads")]
    internal static partial int GetNumInteropThreads(out int result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_cuda_is_available")]
    internal static partial int CudaIsAvailable(out byte result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_cuda_device_count")]
    internal static partial int CudaDeviceCount(out int result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_cudnn_is_available")]
    internal static partial int CudnnIsAvailable(out byte result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_cuda_synchronize")]
    internal static partial int CudaSynchronize(long index);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_manual_seed")]
    internal static partial int ManualSeed(long seed);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_generator_new")]
    internal static partial int GeneratorNew(long seed, int deviceType, int deviceIndex, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_generator_default")]
    internal static partial int GeneratorDefault(out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_generator_free")]
    internal static partial int GeneratorFree(nint generator);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_generator_seed")]
    internal static partial int GeneratorSeed(nint generator, long seed);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_generator_initial_seed")]
    internal static partial int GeneratorInitialSeed(nint generator, out long result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_generator_get_state")]
    internal static partial int GeneratorGetState(nint generator, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_generator_set_state")]
    internal static partial int GeneratorSetState(nint generator, nint state);
}
