using OpenCvSharp.Native;

namespace OpenCvSharp;

/// <content>Outlines and regions.</content>
public static partial class Cv2
{
    /// <summary>Outlines of the regions that are not zero.</summary>
    public static void FindContours(
        InputArray image, out Point[][] contours, out HierarchyIndex[] hierarchy, RetrievalModes mode,
        ContourApproximationModes method, Point? offset = null)
    {
        using var points = new Mat();
        using var counts = new Mat();
        using var tree = new Mat();
        NativeError.Check(
            NativeShape.FindContours(
                image.Proxy, (int)mode, (int)method, offset ?? default, points.CvPtr, counts.CvPtr,
                tree.CvPtr));
        image.KeepAlive();
        contours = Cut(points.AsSpan<Point>(), counts.AsSpan<int>());
        hierarchy = [.. tree.AsSpan<Vec4i>().ToArray().Select(HierarchyIndex.FromVec4i)];
    }

    /// <summary>Outlines of the regions that are not zero.</summary>
    public static Point[][] FindContoursAsArray(
        InputArray image, RetrievalModes mode, ContourApproximationModes method, Point? offset = null)
    {
        FindContours(image, out var contours, out _, mode, method, offset);
        return contours;
    }

    /// <summary>Labels regions that are not zero; the background is 0.</summary>
    /// <returns>Labels, with the background's.</returns>
    public static int ConnectedComponents(
        InputArray image, OutputArray labels,
        PixelConnectivity connectivity = PixelConnectivity.Connectivity8) =>
        ConnectedComponents(image, labels, connectivity, MatType.CV_32S);

    /// <summary>Labels regions that are not zero, as 32 or 16 bits; the background is 0.</summary>
    /// <returns>Labels, with the background's.</returns>
    public static int ConnectedComponents(
        InputArray image, OutputArray labels, PixelConnectivity connectivity, MatType ltype)
    {
        NativeError.Check(
            NativeShape.ConnectedComponents(
                image.Proxy, labels.Pointer, 0, 0, (int)connectivity, ltype.Value, out var count));
        image.KeepAlive();
        labels.KeepAlive();
        return count;
    }

    /// <summary>Labels, with left, top, width, height and area a row, and centres as doubles.</summary>
    /// <returns>Labels, with the background's.</returns>
    public static int ConnectedComponentsWithStats(
        InputArray image, OutputArray labels, OutputArray stats, OutputArray centroids,
        PixelConnectivity connectivity = PixelConnectivity.Connectivity8) =>
        ConnectedComponentsWithStats(image, labels, stats, centroids, connectivity, MatType.CV_32S);

    /// <summary>Labels, with left, top, width, height and area a row, and centres as doubles.</summary>
    /// <returns>Labels, with the background's.</returns>
    public static int ConnectedComponentsWithStats(
        InputArray image, OutputArray labels, OutputArray stats, OutputArray centroids,
        PixelConnectivity connectivity, MatType ltype)
    {
        NativeError.Check(
            NativeShape.ConnectedComponents(
                image.Proxy, labels.Pointer, stats.Pointer, centroids.Pointer, (int)connectivity, ltype.Value,
                out var count));
        image.KeepAlive();
        labels.KeepAlive();
        stats.KeepAlive();
        centroids.KeepAlive();
        return count;
    }

    private static Point[][] Cut(ReadOnlySpan<Point> points, ReadOnlySpan<int> counts)
    {
        var all = new Point[counts.Length][];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = points[..counts[i]].ToArray();
            points = points[counts[i]..];
        }

        return all;
    }
}
