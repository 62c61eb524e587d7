using System.Runtime.InteropServices;

namespace OpenCvSharp.Native;

/// <summary>Binds <c>ds_arithmetic.h</c>, line for line and in its order. No logic here.</summary>
internal static unsafe partial class NativeArithmetic
{
    private const string Library = NativeLoader.Library;

    [LibraryImport(Library, EntryPoint = "ds_cv_add")]
    internal static partial int Add(
        in NativeInput a, in NativeInput b, nint output, in NativeInput mask, int type);

    [LibraryImport(Library, EntryPoint = "ds_cv_subtract")]
    internal static partial int Subtract(
        in NativeInput a, in NativeInput b, nint output, in NativeInput mask, int type);

    [LibraryImport(Library, EntryPoint = "ds_cv_multiply")]
    internal static partial int Multiply(
        in NativeInput a, in NativeInput b, nint output, double scale, int type);

    [LibraryImport(Library, EntryPoint = "ds_cv_add_weighted")]
    internal static partial int AddWeighted(
        in NativeInput a, double alpha, in NativeInput b, double beta, double gamma, nint output, int type);

    [LibraryImport(Library, EntryPoint = "ds_cv_absdiff")]
    internal static partial int Absdiff(in NativeInput a, in NativeInput b, nint output);

    [LibraryImport(Library, EntryPoint = "ds_cv_bitwise_and")]
    internal static partial int BitwiseAnd(
        in NativeInput a, in NativeInput b, nint output, in NativeInput mask);

    [LibraryImport(Library, EntryPoint = "ds_cv_bitwise_or")]
    internal static partial int BitwiseOr(
        in NativeInput a, in NativeInput b, nint output, in NativeInput mask);

    [LibraryImport(Library, EntryPoint = "ds_cv_bitwise_not")]
    internal static partial int BitwiseNot(in NativeInput a, nint output, in NativeInput mask);

    [LibraryImport(Library, EntryPoint = "ds_cv_in_range")]
    internal static partial int InRange(
        in NativeInput a, in NativeInput low, in NativeInput high, nint output);

    [LibraryImport(Library, EntryPoint = "ds_cv_count_non_zero")]
    internal static partial int CountNonZero(in NativeInput a, out int count);

    [LibraryImport(Library, EntryPoint = "ds_cv_sum")]
    internal static partial int Sum(in NativeInput a, out Scalar sum);

    [LibraryImport(Library, EntryPoint = "ds_cv_mean")]
    internal static partial int Mean(in NativeInput a, in NativeInput mask, out Scalar mean);

    [LibraryImport(Library, EntryPoint = "ds_cv_mean_std_dev")]
    internal static partial int MeanStdDev(
        in NativeInput a, in NativeInput mask, out Scalar mean, out Scalar deviation);

    [LibraryImport(Library, EntryPoint = "ds_cv_min_max_loc")]
    internal static partial int MinMaxLoc(
        in NativeInput a, in NativeInput mask, out double low, out double high, out Point lowAt,
        out Point highAt);

    [LibraryImport(Library, EntryPoint = "ds_cv_extract_channel")]
    internal static partial int ExtractChannel(in NativeInput a, nint output, int channel);

    [LibraryImport(Library, EntryPoint = "ds_cv_merge")]
    internal static partial int Merge(nint* parts, int count, nint output);

    [LibraryImport(Library, EntryPoint = "ds_cv_flip")]
    internal static partial int Flip(in NativeInput a, nint output, int code);

    [LibraryImport(Library, EntryPoint = "ds_cv_rotate")]
    internal static partial int Rotate(in NativeInput a, nint output, int code);

    [LibraryImport(Library, EntryPoint = "ds_cv_transpose")]
    internal static partial int Transpose(in NativeInput a, nint output);
}
