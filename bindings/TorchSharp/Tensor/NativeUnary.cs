using System.Runtime.InteropServices;

namespace TorchSharp;

/// <summary>Binds <c>ds_unary.h</c>, line for line and in its order. No logic here.</summary>
internal static unsafe partial class NativeUnary
{
    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_neg")]
    internal static partial int Neg(nint a, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_exp")]
    internal static partial int Exp(nint a, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_log")]
    internal static partial int Log(nint a, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_log1p")]
    internal static partial int Log1p(nint a, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_sqrt")]
    internal static partial int Sqrt(nint a, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_rsqrt")]
    internal static partial int Rsqrt(nint a, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_abs")]
    internal static partial int Abs(nint a, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_sigmoid")]
    internal static partial int Sigmoid(nint a, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_tanh")]
    internal static partial int Tanh(nint a, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_relu")]
    internal static partial int Relu(nint a, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_silu")]
    internal static partial int Silu(nint a, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_square")]
    internal static partial int Square(nint a, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_floor")]
    internal static partial int Floor(nint a, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_ceil")]
    internal static partial int Ceil(nint a, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_isnan")]
    internal static partial int Isnan(nint a, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_isfinite")]
    internal static partial int Isfinite(nint a, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_logical_not")]
    internal static partial int LogicalNot(nint a, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_log_sigmoid")]
    internal static partial int LogSigmoid(nint a, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_alias")]
    internal static partial int Alias(nint a, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_erf")]
    internal static partial int Erf(nint a, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_sin")]
    internal static partial int Sin(nint a, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_cos")]
    internal static partial int Cos(nint a, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_neg_")]
    internal static partial int NegInPlace(nint a);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_exp_")]
    internal static partial int ExpInPlace(nint a);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_log_")]
    internal static partial int LogInPlace(nint a);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_sqrt_")]
    internal static partial int SqrtInPlace(nint a);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_rsqrt_")]
    internal static partial int RsqrtInPlace(nint a);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_abs_")]
    internal static partial int AbsInPlace(nint a);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_sigmoid_")]
    internal static partial int SigmoidInPlace(nint a);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_tanh_")]
    internal static partial int TanhInPlace(nint a);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_relu_")]
    internal static partial int ReluInPlace(nint a);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_silu_")]
    internal static partial int SiluInPlace(nint a);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_softplus")]
    internal static partial int Softplus(nint a, double beta, double threshold, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_softmax")]
    internal static partial int Softmax(nint a, long dim, sbyte dtype, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_log_softmax")]
    internal static partial int LogSoftmax(nint a, long dim, sbyte dtype, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_clamp_scalar")]
    internal static partial int ClampScalar(nint a, NativeScalar min, NativeScalar max, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_clamp_scalar_")]
    internal static partial int ClampScalarInPlace(nint a, NativeScalar min, NativeScalar max);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_clamp_tensor")]
    internal static partial int ClampTensor(nint a, nint min, nint max, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_clamp_tensor_")]
    internal static partial int ClampTensorInPlace(nint a, nint min, nint max);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_round")]
    internal static partial int Round(nint a, long decimals, out nint result);
}
