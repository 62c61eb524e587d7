using System.Runtime.InteropServices;

namespace TorchSharp;

/// <summary>Binds <c>ds_autograd.h</c>, line for line and in its order. No logic here.</summary>
internal static unsafe partial class NativeAutograd
{
    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_backward")]
    internal static partial int Backward(nint a, byte retainGraph, byte createGraph);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_autograd_backward")]
    internal static partial int AutogradBackward(
        nint* tensors, int tensorsCount, nint* grads, int gradsCount, byte retainGraph, byte createGraph,
        nint* inputs, int inputsCount);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_autograd_grad")]
    internal static partial int AutogradGrad(
        nint* outputs, int outputsCount, nint* inputs, int inputsCount, nint* grads, int gradsCount,
        byte retainGraph, byte createGraph, byte allowUnused, nint* results, int capacity, out int count);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_grad")]
    internal static partial int Grad(nint a, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_set_grad")]
    internal static partial int SetGrad(nint a, nint grad);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_set_requires_grad")]
    internal static partial int SetRequiresGrad(nint a, byte requiresGrad);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_detach")]
    internal static partial int Detach(nint a, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_detach_")]
    internal static partial int DetachInPlace(nint a);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_set_grad_enabled")]
    internal static partial int SetGradEnabled(byte enabled);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_is_grad_enabled")]
    internal static partial int IsGradEnabled(out byte result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_clip_grad_norm_")]
    internal static partial int ClipGradNormInPlace(
        nint* tensors, int tensorsCount, double maxNorm, double normType, out double result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_clip_grad_value_")]
    internal static partial int ClipGradValueInPlace(nint* tensors, int tensorsCount, double clipValue);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_inference_mode_enter")]
    internal static partial int InferenceModeEnter(byte enabled, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_inference_mode_exit")]
    internal static partial int InferenceModeExit(nint guard);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_is_inference_mode")]
    internal static partial int IsInferenceMode(out byte result);
}
