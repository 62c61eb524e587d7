using System.Runtime.InteropServices;

namespace OpenCvSharp.Native;

/// <summary>Binds <c>ds_shape.h</c>, line for line and in its order. No logic here.</summary>
internal static unsafe partial class NativeShape
{
    private const string Library = NativeLoader.Library;

    [LibraryImport(Library, EntryPoint = "ds_cv_find_contours")]
    internal static partial int FindContours(
        in NativeInput image, int mode, int method, Point offset, nint points, nint counts, nint hierarchy);

    [LibraryImport(Library, EntryPoint = "ds_cv_contour_area")]
    internal static partial int ContourArea(in NativeInput points, int oriented, out double area);

    [LibraryImport(Library, EntryPoint = "ds_cv_arc_length")]
    internal static partial int ArcLength(in NativeInput points, int closed, out double length);

    [LibraryImport(Library, EntryPoint = "ds_cv_bounding_rect")]
    internal static partial int BoundingRect(in NativeInput points, out Rect output);

    [LibraryImport(Library, EntryPoint = "ds_cv_min_area_rect")]
    internal static partial int MinAreaRect(in NativeInput points, out RotatedRect output);

    [LibraryImport(Library, EntryPoint = "ds_cv_convex_hull")]
    internal static partial int ConvexHull(
        in NativeInput points, nint output, int clockwise, int returnPoints);

    [LibraryImport(Library, EntryPoint = "ds_cv_approx_poly")]
    internal static partial int ApproxPoly(in NativeInput points, nint output, double epsilon, int closed);

    [LibraryImport(Library, EntryPoint = "ds_cv_fit_line")]
    internal static partial int FitLine(
        in NativeInput points, nint output, int distance, double parameter, double radiusAccuracy,
        double angleAccuracy);

    [LibraryImport(Library, EntryPoint = "ds_cv_moments_of")]
    internal static partial int MomentsOf(in NativeInput array, int binary, double* output);

    [LibraryImport(Library, EntryPoint = "ds_cv_connected_components")]
    internal static partial int ConnectedComponents(
        in NativeInput image, nint labels, nint stats, nint centroids, int connectivity, int type,
        out int count);
}
