using System.Runtime.InteropServices;

namespace TorchSharp;

/// <summary>Binds <c>ds_neural.h</c>, line for line and in its order. No logic here.</summary>
internal static unsafe partial class NativeNeural
{
    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_conv2d")]
    internal static partial int Conv2d(
        nint a, nint weight, nint bias, long* stride, int strideCount, long* padding, int paddingCount,
        long* dilation, int dilationCount, long groups, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_batch_norm")]
    internal static partial int BatchNorm(
        nint a, nint weight, nint bias, nint runningMean, nint runningVar, byte training, double momentum,
        double eps, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_max_pool2d")]
    internal static partial int MaxPool2d(
        nint a, long* kernel, int kernelCount, long* stride, int strideCount, long* padding,
        int paddingCount, long* dilation, int dilationCount, byte ceilMode, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_avg_pool2d")]
    internal static partial int AvgPool2d(
        nint a, long* kernel, int kernelCount, long* stride, int strideCount, long* padding,
        int paddingCount, byte ceilMode, byte countIncludePad, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_interpolate")]
    internal static partial int Interpolate(
        nint a, long* size, int sizeCount, double* scale, int scaleCount, int mode, int alignCorners,
        byte recompute, byte antialias, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_pad")]
    internal static partial int Pad(
        nint a, long* pad, int padCount, int mode, double value, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_binary_cross_entropy_with_logits")]
    internal static partial int BinaryCrossEntropyWithLogits(
        nint a, nint target, nint weight, nint posWeight, long reduction, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_binary_cross_entropy")]
    internal static partial int BinaryCrossEntropy(
        nint a, nint target, nint weight, long reduction, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_mse_loss")]
    internal static partial int MseLoss(nint a, nint target, long reduction, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_l1_loss")]
    internal static partial int L1Loss(nint a, nint target, long reduction, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_smooth_l1_loss")]
    internal static partial int SmoothL1Loss(
        nint a, nint target, long reduction, double beta, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_huber_loss")]
    internal static partial int HuberLoss(
        nint a, nint target, long reduction, double delta, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_cross_entropy")]
    internal static partial int CrossEntropy(
        nint a, nint target, nint weight, long reduction, long ignoreIndex, double labelSmoothing,
        out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_kl_div")]
    internal static partial int KlDiv(nint a, nint target, long reduction, byte logTarget, out nint result);
}
