using OpenCvSharp.Native;

namespace OpenCvSharp;

/// <content>Colour, filters, thresholds and sums over areas.</content>
public static partial class Cv2
{
    /// <summary>From one colour space to another.</summary>
    public static void CvtColor(InputArray src, OutputArray dst, ColorConversionCodes code, int dstCn = 0)
    {
        NativeError.Check(NativeFilter.CvtColor(src.Proxy, dst.Pointer, (int)code, dstCn));
        src.KeepAlive();
        dst.KeepAlive();
    }

    /// <summary>Compares with a level; returns the level used.</summary>
    public static double Threshold(
        InputArray src, OutputArray dst, double thresh, double maxval, ThresholdTypes type)
    {
        NativeError.Check(
            NativeFilter.Threshold(src.Proxy, dst.Pointer, thresh, maxval, (int)type, out var used));
        src.KeepAlive();
        dst.KeepAlive();
        return used;
    }

    /// <summary>Median of a square of odd size.</summary>
    public static void MedianBlur(InputArray src, OutputArray dst, int ksize)
    {
        NativeError.Check(NativeFilter.MedianBlur(src.Proxy, dst.Pointer, ksize));
        src.KeepAlive();
        dst.KeepAlive();
    }

    /// <summary>Gaussian blur; a size of 0 follows from sigma.</summary>
    public static void GaussianBlur(
        InputArray src, OutputArray dst, Size ksize, double sigmaX, double sigmaY = 0,
        BorderTypes borderType = BorderTypes.Default)
    {
        NativeError.Check(
            NativeFilter.GaussianBlur(src.Proxy, dst.Pointer, ksize, sigmaX, sigmaY, (int)borderType));
        src.KeepAlive();
        dst.KeepAlive();
    }

    /// <summary>Mean over a rectangle.</summary>
    public static void Blur(
        InputArray src, OutputArray dst, Size ksize, Point? anchor = null,
        BorderTypes borderType = BorderTypes.Default) =>
        BoxFilter(src, dst, -1, ksize, anchor, normalize: true, borderType);

    /// <summary>Sum or mean over a rectangle.</summary>
    public static void BoxFilter(
        InputArray src, OutputArray dst, MatType ddepth, Size ksize, Point? anchor = null,
        bool normalize = true, BorderTypes borderType = BorderTypes.Default)
    {
        NativeError.Check(
            NativeFilter.BoxFilter(
                src.Proxy, dst.Pointer, ddepth.Value, ksize, anchor ?? Middle, normalize ? 1 : 0,
                (int)borderType));
        src.KeepAlive();
        dst.KeepAlive();
    }

    /// <summary>Derivatives by Sobel's kernels.</summary>
    public static void Sobel(
        InputArray src, OutputArray dst, MatType ddepth, int xorder, int yorder, int ksize = 3,
        double scale = 1, double delta = 0, BorderTypes borderType = BorderTypes.Default)
    {
        NativeError.Check(
            NativeFilter.Sobel(
                src.Proxy, dst.Pointer, ddepth.Value, xorder, yorder, ksize, scale, delta,
                (int)borderType));
        src.KeepAlive();
        dst.KeepAlive();
    }

    /// <summary>Edges by Canny's method.</summary>
    public static void Canny(
        InputArray src, OutputArray edges, double threshold1, double threshold2, int apertureSize = 3,
        bool L2gradient = false)
    {
        NativeError.Check(
            NativeFilter.Canny(
                src.Proxy, edges.Pointer, threshold1, threshold2, apertureSize, L2gradient ? 1 : 0));
        src.KeepAlive();
        edges.KeepAlive();
    }

    /// <summary>Sums over the rectangle above and left of each point; one row and column larger than the
    /// source.</summary>
    public static void Integral(InputArray src, OutputArray sum, MatType? sdepth = null)
    {
        NativeError.Check(NativeFilter.Integral(src.Proxy, sum.Pointer, 0, sdepth?.Value ?? -1));
        src.KeepAlive();
        sum.KeepAlive();
    }

    /// <summary>The same, and sums of squares.</summary>
    public static void Integral(InputArray src, OutputArray sum, OutputArray sqsum, MatType? sdepth = null)
    {
        NativeError.Check(NativeFilter.Integral(src.Proxy, sum.Pointer, sqsum.Pointer, sdepth?.Value ?? -1));
        src.KeepAlive();
        sum.KeepAlive();
        sqsum.KeepAlive();
    }

    /// <summary>Counts values in bins of <paramref name="ranges"/>, one a dimension.</summary>
    public static unsafe void CalcHist(
        Mat[] images, int[] channels, InputArray mask, OutputArray hist, int dims, int[] histSize,
        Rangef[] ranges,
        bool uniform = true, bool accumulate = false)
    {
        ArgumentNullException.ThrowIfNull(images);
        ArgumentNullException.ThrowIfNull(channels);
        ArgumentNullException.ThrowIfNull(histSize);
        ArgumentNullException.ThrowIfNull(ranges);
        if (channels.Length < dims || histSize.Length < dims || ranges.Length < dims || !uniform)
        {
            throw new ArgumentException("There must be one channel, size and uniform range a dimension.");
        }

        var pointers = Array.ConvertAll(images, image => image.CvPtr);
        fixed (nint* image = pointers)
        fixed (int* channel = channels, size = histSize)
        fixed (Rangef* range = ranges)
        {
            NativeError.Check(
                NativeFilter.CalcHist(
                    image, pointers.Length, channel, mask.Proxy, hist.Pointer, dims, size, (float*)range, 1,
                    accumulate ? 1 : 0));
        }

        GC.KeepAlive(images);
        mask.KeepAlive();
        hist.KeepAlive();
    }
}
