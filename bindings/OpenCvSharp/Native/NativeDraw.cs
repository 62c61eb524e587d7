using System.Runtime.InteropServices;

namespace OpenCvSharp.Native;

/// <summary>Binds <c>ds_draw.h</c>, line for line and in its order. No logic here.</summary>
internal static unsafe partial class NativeDraw
{
    private const string Library = NativeLoader.Library;

    [LibraryImport(Library, EntryPoint = "ds_cv_rectangle")]
    internal static partial int Rectangle(
        nint image, Rect area, Scalar* color, int thickness, int lineType, int shift);

    [LibraryImport(Library, EntryPoint = "ds_cv_line")]
    internal static partial int Line(
        nint image, Point from, Point to, Scalar* color, int thickness, int lineType, int shift);

    [LibraryImport(Library, EntryPoint = "ds_cv_circle")]
    internal static partial int Circle(
        nint image, Point center, int radius, Scalar* color, int thickness, int lineType, int shift);

    [LibraryImport(Library, EntryPoint = "ds_cv_put_text", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int PutText(
        nint image, string text, Point origin, int font, double scale, Scalar* color, int thickness,
        int lineType, int bottomLeftOrigin);

    [LibraryImport(Library, EntryPoint = "ds_cv_text_size", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int TextSize(
        string text, int font, double scale, int thickness, out int baseLine, out Size output);

    [LibraryImport(Library, EntryPoint = "ds_cv_fill_poly")]
    internal static partial int FillPoly(
        nint image, Point* points, int* counts, int polygons, Scalar* color, int lineType, int shift,
        Point offset);

    [LibraryImport(Library, EntryPoint = "ds_cv_fill_convex_poly")]
    internal static partial int FillConvexPoly(
        nint image, in NativeInput points, Scalar* color, int lineType, int shift);

    [LibraryImport(Library, EntryPoint = "ds_cv_polylines")]
    internal static partial int Polylines(
        nint image, Point* points, int* counts, int polygons, int closed, Scalar* color, int thickness,
        int lineType, int shift);

    [LibraryImport(Library, EntryPoint = "ds_cv_draw_contours")]
    internal static partial int DrawContours(
        nint image, Point* points, int* counts, int contours, int index, Scalar* color, int thickness,
        int lineType, int* hierarchy, int maxLevel, Point offset);
}
