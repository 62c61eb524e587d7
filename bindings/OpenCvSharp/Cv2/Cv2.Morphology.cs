using OpenCvSharp.Native;

namespace OpenCvSharp;

/// <content>Morphology.</content>
public static partial class Cv2
{
    private static readonly Point Middle = new(-1, -1);

    /// <summary>An element of a shape, anchored in its middle.</summary>
    public static Mat GetStructuringElement(MorphShapes shape, Size ksize) =>
        GetStructuringElement(shape, ksize, Middle);

    /// <summary>An element of a shape.</summary>
    public static Mat GetStructuringElement(MorphShapes shape, Size ksize, Point anchor)
    {
        var result = new Mat();
        NativeError.Check(NativeFilter.StructuringElement((int)shape, ksize, anchor, result.CvPtr));
        return result;
    }

    /// <summary>Minimum over the element.</summary>
    public static void Erode(
        InputArray src, OutputArray dst, InputArray element, Point? anchor = null, int iterations = 1,
        BorderTypes borderType = BorderTypes.Constant, Scalar? borderValue = null) =>
        MorphologyEx(src, dst, MorphTypes.Erode, element, anchor, iterations, borderType, borderValue);

    /// <summary>Maximum over the element.</summary>
    public static void Dilate(
        InputArray src, OutputArray dst, InputArray element, Point? anchor = null, int iterations = 1,
        BorderTypes borderType = BorderTypes.Constant, Scalar? borderValue = null) =>
        MorphologyEx(src, dst, MorphTypes.Dilate, element, anchor, iterations, borderType, borderValue);

    /// <summary>A morphological operation; no element means a square of 3.</summary>
    public static unsafe void MorphologyEx(
        InputArray src, OutputArray dst, MorphTypes op, InputArray element, Point? anchor = null,
        int iterations = 1, BorderTypes borderType = BorderTypes.Constant, Scalar? borderValue = null)
    {
        var value = borderValue.GetValueOrDefault();
        NativeError.Check(
            NativeFilter.Morphology(
                src.Proxy, dst.Pointer, (int)op, element.Proxy, anchor ?? Middle, iterations, (int)borderType,
                borderValue is null ? null : &value));
        src.KeepAlive();
        dst.KeepAlive();
        element.KeepAlive();
    }
}
