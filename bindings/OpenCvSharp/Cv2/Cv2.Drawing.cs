using OpenCvSharp.Native;

namespace OpenCvSharp;

/// <content>Drawing.</content>
public static partial class Cv2
{
    /// <summary>A rectangle; thickness -1 fills it.</summary>
    public static unsafe void Rectangle(
        InputOutputArray img, Rect rect, Scalar color, int thickness = 1,
        LineTypes lineType = LineTypes.Link8,
        int shift = 0)
    {
        NativeError.Check(NativeDraw.Rectangle(img.Pointer, rect, &color, thickness, (int)lineType, shift));
        img.KeepAlive();
    }

    /// <summary>A rectangle between two corners, both inside; thickness -1 fills it.</summary>
    public static void Rectangle(
        InputOutputArray img, Point pt1, Point pt2, Scalar color, int thickness = 1,
        LineTypes lineType = LineTypes.Link8, int shift = 0)
    {
        var unit = 1 << shift;
        var (left, right) = (Math.Min(pt1.X, pt2.X), Math.Max(pt1.X, pt2.X));
        var (top, bottom) = (Math.Min(pt1.Y, pt2.Y), Math.Max(pt1.Y, pt2.Y));
        var area = new Rect(left, top, right - left + unit, bottom - top + unit);
        Rectangle(img, area, color, thickness, lineType, shift);
    }

    /// <summary>A straight line.</summary>
    public static unsafe void Line(
        InputOutputArray img, Point pt1, Point pt2, Scalar color, int thickness = 1,
        LineTypes lineType = LineTypes.Link8, int shift = 0)
    {
        NativeError.Check(NativeDraw.Line(img.Pointer, pt1, pt2, &color, thickness, (int)lineType, shift));
        img.KeepAlive();
    }

    /// <summary>A straight line.</summary>
    public static void Line(
        InputOutputArray img, int pt1X, int pt1Y, int pt2X, int pt2Y, Scalar color, int thickness = 1,
        LineTypes lineType = LineTypes.Link8, int shift = 0) =>
        Line(img, new Point(pt1X, pt1Y), new Point(pt2X, pt2Y), color, thickness, lineType, shift);

    /// <summary>A circle; thickness -1 fills it.</summary>
    public static unsafe void Circle(
        InputOutputArray img, Point center, int radius, Scalar color, int thickness = 1,
        LineTypes lineType = LineTypes.Link8, int shift = 0)
    {
        NativeError.Check(NativeDraw.Circle(img.Pointer, center, radius, &color, thickness, (int)lineType,
            shift));
        img.KeepAlive();
    }

    /// <summary>Text from its lower left corner on; what is not ASCII becomes question marks.</summary>
    public static unsafe void PutText(
        InputOutputArray img, string text, Point org, HersheyFonts fontFace, double fontScale, Scalar color,
        int thickness = 1, LineTypes lineType = LineTypes.Link8, bool bottomLeftOrigin = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        NativeError.Check(
            NativeDraw.PutText(
                img.Pointer, text, org, (int)fontFace, fontScale, &color, thickness, (int)lineType,
                bottomLeftOrigin ? 1 : 0));
        img.KeepAlive();
    }

    /// <summary>Size of a text, and how far it reaches below its base line.</summary>
    public static Size GetTextSize(
        string text, HersheyFonts fontFace, double fontScale, int thickness, out int baseLine)
    {
        ArgumentNullException.ThrowIfNull(text);
        NativeError.Check(
            NativeDraw.TextSize(text, (int)fontFace, fontScale, thickness, out baseLine, out var size));
        return size;
    }

    /// <summary>Fills polygons.</summary>
    public static unsafe void FillPoly(
        Mat img, IEnumerable<IEnumerable<Point>> pts, Scalar color, LineTypes lineType = LineTypes.Link8,
        int shift = 0, Point? offset = null)
    {
        ArgumentNullException.ThrowIfNull(img);
        var points = Flatten(pts, out var counts);
        fixed (Point* first = points)
        fixed (int* count = counts)
        {
            NativeError.Check(
                NativeDraw.FillPoly(
                    img.CvPtr, first, count, counts.Length, &color, (int)lineType, shift, offset ?? default));
        }

        GC.KeepAlive(img);
    }

    /// <summary>Fills one convex polygon.</summary>
    public static unsafe void FillConvexPoly(
        Mat img, IEnumerable<Point> pts, Scalar color, LineTypes lineType = LineTypes.Link8, int shift = 0)
    {
        ArgumentNullException.ThrowIfNull(img);
        var points = ToArray(pts);
        fixed (Point* first = points)
        {
            var input = NativeInput.Data(first, points.Length, MatType.CV_32SC2);
            NativeError.Check(NativeDraw.FillConvexPoly(img.CvPtr, input, &color, (int)lineType, shift));
        }

        GC.KeepAlive(img);
    }

    /// <summary>Outlines of polygons.</summary>
    public static unsafe void Polylines(
        Mat img, IEnumerable<IEnumerable<Point>> pts, bool isClosed, Scalar color, int thickness = 1,
        LineTypes lineType = LineTypes.Link8, int shift = 0)
    {
        ArgumentNullException.ThrowIfNull(img);
        var points = Flatten(pts, out var counts);
        fixed (Point* first = points)
        fixed (int* count = counts)
        {
            NativeError.Check(
                NativeDraw.Polylines(
                    img.CvPtr, first, count, counts.Length, isClosed ? 1 : 0, &color, thickness,
                    (int)lineType,
                    shift));
        }

        GC.KeepAlive(img);
    }

    /// <summary>Draws one contour, or all with -1; thickness -1 fills.</summary>
    /// <exception cref="ArgumentException">The tree has another number of entries than there are
    /// contours.</exception>
    public static unsafe void DrawContours(
        InputOutputArray image, IEnumerable<IEnumerable<Point>> contours, int contourIdx, Scalar color,
        int thickness = 1, LineTypes lineType = LineTypes.Link8,
        IEnumerable<HierarchyIndex>? hierarchy = null,
        int maxLevel = int.MaxValue, Point? offset = null)
    {
        var points = Flatten(contours, out var counts);
        Vec4i[]? tree = hierarchy is null ? null : [.. hierarchy.Select(one => one.ToVec4i())];
        if (tree is not null && tree.Length != counts.Length)
        {
            throw new ArgumentException("There must be one entry a contour.", nameof(hierarchy));
        }

        fixed (Point* first = points)
        fixed (int* count = counts)
        fixed (Vec4i* node = tree)
        {
            NativeError.Check(
                NativeDraw.DrawContours(
                    image.Pointer, first, count, counts.Length, contourIdx, &color, thickness, (int)lineType,
                    (int*)node, maxLevel, offset ?? default));
        }

        image.KeepAlive();
    }

    private static Point[] Flatten(IEnumerable<IEnumerable<Point>> polygons, out int[] counts)
    {
        ArgumentNullException.ThrowIfNull(polygons);
        var lists = polygons.Select(ToArray).ToArray();
        counts = Array.ConvertAll(lists, list => list.Length);
        return [.. lists.SelectMany(list => list)];
    }
}
