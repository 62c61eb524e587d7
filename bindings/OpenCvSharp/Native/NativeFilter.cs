using System.Runtime.InteropServices;

namespace OpenCvSharp.Native;

/// <summary>Binds <c>ds_filter.h</c>, line for line and in its order. No logic here.</summary>
internal static unsafe partial class NativeFilter
{
    private const string Library = NativeLoader.Library;

    [LibraryImport(Library, EntryPoint = "ds_cv_cvt_color")]
    internal static partial int CvtColor(in NativeInput a, nint output, int code, int channels);

    [LibraryImport(Library, EntryPoint = "ds_cv_threshold")]
    internal static partial int Threshold(
        in NativeInput a, nint output, double level, double maximum, int type, out double used);

    [LibraryImport(Library, EntryPoint = "ds_cv_median_blur")]
    internal static partial int MedianBlur(in NativeInput a, nint output, int size);

    [LibraryImport(Library, EntryPoint = "ds_cv_gaussian_blur")]
    internal static partial int GaussianBlur(
        in NativeInput a, nint output, Size size, double sigmaX, double sigmaY, int border);

    [LibraryImport(Library, EntryPoint = "ds_cv_box_filter")]
    internal static partial int BoxFilter(
        in NativeInput a, nint output, int depth, Size size, Point anchor, int normalize, int border);

    [LibraryImport(Library, EntryPoint = "ds_cv_sobel")]
    internal static partial int Sobel(
        in NativeInput a, nint output, int depth, int xOrder, int yOrder, int size, double scale,
        double delta, int border);

    [LibraryImport(Library, EntryPoint = "ds_cv_canny")]
    internal static partial int Canny(
        in NativeInput a, nint output, double low, double high, int aperture, int l2Gradient);

    [LibraryImport(Library, EntryPoint = "ds_cv_structuring_element")]
    internal static partial int StructuringElement(int shape, Size size, Point anchor, nint output);

    [LibraryImport(Library, EntryPoint = "ds_cv_morphology")]
    internal static partial int Morphology(
        in NativeInput a, nint output, int operation, in NativeInput element, Point anchor, int iterations,
        int border, Scalar* value);

    [LibraryImport(Library, EntryPoint = "ds_cv_integral")]
    internal static partial int Integral(in NativeInput a, nint sum, nint squares, int depth);

    [LibraryImport(Library, EntryPoint = "ds_cv_calc_hist")]
    internal static partial int CalcHist(
        nint* images, int imageCount, int* channels, in NativeInput mask, nint output, int dims,
        int* sizes, float* ranges, int uniform, int accumulate);
}
