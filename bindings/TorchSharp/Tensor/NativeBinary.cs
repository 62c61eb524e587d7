using System.Runtime.InteropServices;

namespace TorchSharp;

/// <summary>Binds <c>ds_binary.h</c>, line for line and in its order. No logic here.</summary>
internal static unsafe partial class NativeBinary
{
    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_add")]
    internal static partial int Add(nint a, nint b, NativeScalar alpha, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_add_")]
    internal static partial int AddInPlace(nint a, nint b, NativeScalar alpha);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_add_scalar")]
    internal static partial int AddScalar(nint a, NativeScalar b, NativeScalar alpha, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_add_scalar_")]
    internal static partial int AddScalarInPlace(nint a, NativeScalar b, NativeScalar alpha);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_sub")]
    internal static partial int Sub(nint a, nint b, NativeScalar alpha, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_sub_")]
    internal static partial int SubInPlace(nint a, nint b, NativeScalar alpha);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_sub_scalar")]
    internal static partial int SubScalar(nint a, NativeScalar b, NativeScalar alpha, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_sub_scalar_")]
    internal static partial int SubScalarInPlace(nint a, NativeScalar b, NativeScalar alpha);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_mul")]
    internal static partial int Mul(nint a, nint b, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_mul_")]
    internal static partial int MulInPlace(nint a, nint b);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_mul_scalar")]
    internal static partial int MulScalar(nint a, NativeScalar b, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_mul_scalar_")]
    internal static partial int MulScalarInPlace(nint a, NativeScalar b);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_div")]
    internal static partial int Div(nint a, nint b, int rounding, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_div_")]
    internal static partial int DivInPlace(nint a, nint b, int rounding);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_div_scalar")]
    internal static partial int DivScalar(nint a, NativeScalar b, int rounding, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_div_scalar_")]
    internal static partial int DivScalarInPlace(nint a, NativeScalar b, int rounding);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_pow")]
    internal static partial int Pow(nint a, nint b, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_pow_scalar")]
    internal static partial int PowScalar(nint a, NativeScalar b, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_pow_")]
    internal static partial int PowInPlace(nint a, nint b);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_pow_scalar_")]
    internal static partial int PowScalarInPlace(nint a, NativeScalar b);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_maximum")]
    internal static partial int Maximum(nint a, nint b, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_minimum")]
    internal static partial int Minimum(nint a, nint b, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_logical_and")]
    internal static partial int LogicalAnd(nint a, nint b, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_logical_or")]
    internal static partial int LogicalOr(nint a, nint b, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_where")]
    internal static partial int Where(nint condition, nint a, nint b, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_addcmul")]
    internal static partial int Addcmul(nint a, nint b, nint c, NativeScalar value, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_addcmul_")]
    internal static partial int AddcmulInPlace(nint a, nint b, nint c, NativeScalar value);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_addcdiv")]
    internal static partial int Addcdiv(nint a, nint b, nint c, NativeScalar value, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_addcdiv_")]
    internal static partial int AddcdivInPlace(nint a, nint b, nint c, NativeScalar value);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_lerp")]
    internal static partial int Lerp(nint a, nint end, nint weight, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_lerp_")]
    internal static partial int LerpInPlace(nint a, nint end, nint weight);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_allclose")]
    internal static partial int Allclose(
        nint a, nint b, double rtol, double atol, byte equalNan, out byte result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_eq")]
    internal static partial int Eq(nint a, nint b, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_eq_scalar")]
    internal static partial int EqScalar(nint a, NativeScalar b, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_ne")]
    internal static partial int Ne(nint a, nint b, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_ne_scalar")]
    internal static partial int NeScalar(nint a, NativeScalar b, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_lt")]
    internal static partial int Lt(nint a, nint b, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_lt_scalar")]
    internal static partial int LtScalar(nint a, NativeScalar b, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_le")]
    internal static partial int Le(nint a, nint b, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_le_scalar")]
    internal static partial int LeScalar(nint a, NativeScalar b, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_gt")]
    internal static partial int Gt(nint a, nint b, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_gt_scalar")]
    internal static partial int GtScalar(nint a, NativeScalar b, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_ge")]
    internal static partial int Ge(nint a, nint b, out nint result);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_tensor_ge_scalar")]
    internal static partial int GeScalar(nint a, NativeScalar b, out nint result);
}
