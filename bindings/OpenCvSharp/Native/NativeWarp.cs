using System.Runtime.InteropServices;

namespace OpenCvSharp.Native;

/// <summary>Binds <c>ds_warp.h</c>, line for line and in its order. No logic here.</summary>
internal static unsafe partial class NativeWarp
{
    private const string Library = NativeLoader.Library;

    [LibraryImport(Library, EntryPoint = "ds_cv_resize")]
    internal static partial int Resize(
        in NativeInput a, nint output, Size size, double fx, double fy, int interpolation);

    [LibraryImport(Library, EntryPoint = "ds_cv_copy_make_border")]
    internal static partial int CopyMakeBorder(
        in NativeInput a, nint output, int top, int bottom, int left, int right, int border, Scalar* value);

    [LibraryImport(Library, EntryPoint = "ds_cv_warp_affine")]
    internal static partial int WarpAffine(
        in NativeInput a, nint output, in NativeInput matrix, Size size, int flags, int border,
        Scalar* value);

    [LibraryImport(Library, EntryPoint = "ds_cv_warp_perspective")]
    internal static partial int WarpPerspective(
        in NativeInput a, nint output, in NativeInput matrix, Size size, int flags, int border,
        Scalar* value);

    [LibraryImport(Library, EntryPoint = "ds_cv_affine_transform")]
    internal static partial int AffineTransform(in NativeInput from, in NativeInput to, nint output);

    [LibraryImport(Library, EntryPoint = "ds_cv_perspective_transform")]
    internal static partial int PerspectiveTransform(in NativeInput from, in NativeInput to, nint output);

    [LibraryImport(Library, EntryPoint = "ds_cv_rotation_matrix")]
    internal static partial int RotationMatrix(Point2f center, double angle, double scale, nint output);

    [LibraryImport(Library, EntryPoint = "ds_cv_remap")]
    internal static partial int Remap(
        in NativeInput a, nint output, in NativeInput map1, in NativeInput map2, int interpolation,
        int border, Scalar* value);

    [LibraryImport(Library, EntryPoint = "ds_cv_convert_maps")]
    internal static partial int ConvertMaps(
        in NativeInput map1, in NativeInput map2, nint output1, nint output2, int type, int nearest);
}
