using OpenCvSharp.Native;

namespace OpenCvSharp;

/// <content>Element by element, and sums.</content>
public static partial class Cv2
{
    /// <summary>Sum of both, saturated, where the mask marks.</summary>
    public static void Add(
        InputArray src1, InputArray src2, OutputArray dst, InputArray mask = default, int dtype = -1)
    {
        NativeError.Check(NativeArithmetic.Add(src1.Proxy, src2.Proxy, dst.Pointer, mask.Proxy, dtype));
        src1.KeepAlive();
        src2.KeepAlive();
        mask.KeepAlive();
        dst.KeepAlive();
    }

    /// <summary>First less second, saturated, where the mask marks.</summary>
    public static void Subtract(
        InputArray src1, InputArray src2, OutputArray dst, InputArray mask = default, int dtype = -1)
    {
        NativeError.Check(NativeArithmetic.Subtract(src1.Proxy, src2.Proxy, dst.Pointer, mask.Proxy, dtype));
        src1.KeepAlive();
        src2.KeepAlive();
        mask.KeepAlive();
        dst.KeepAlive();
    }

    /// <summary>Product of both times a scale, saturated.</summary>
    public static void Multiply(
        InputArray src1, InputArray src2, OutputArray dst, double scale = 1, int dtype = -1)
    {
        NativeError.Check(NativeArithmetic.Multiply(src1.Proxy, src2.Proxy, dst.Pointer, scale, dtype));
        src1.KeepAlive();
        src2.KeepAlive();
        dst.KeepAlive();
    }

    /// <summary>Weighted sum plus gamma, saturated.</summary>
    public static void AddWeighted(
        InputArray src1, double alpha, InputArray src2, double beta, double gamma, OutputArray dst,
        int dtype = -1)
    {
        NativeError.Check(
            NativeArithmetic.AddWeighted(src1.Proxy, alpha, src2.Proxy, beta, gamma, dst.Pointer, dtype));
        src1.KeepAlive();
        src2.KeepAlive();
        dst.KeepAlive();
    }

    /// <summary>Absolute difference.</summary>
    public static void Absdiff(InputArray src1, InputArray src2, OutputArray dst)
    {
        NativeError.Check(NativeArithmetic.Absdiff(src1.Proxy, src2.Proxy, dst.Pointer));
        src1.KeepAlive();
        src2.KeepAlive();
        dst.KeepAlive();
    }

    /// <summary>Bits set in both, where the mask marks.</summary>
    public static void BitwiseAnd(
        InputArray src1, InputArray src2, OutputArray dst, InputArray mask = default)
    {
        NativeError.Check(NativeArithmetic.BitwiseAnd(src1.Proxy, src2.Proxy, dst.Pointer, mask.Proxy));
        src1.KeepAlive();
        src2.KeepAlive();
        mask.KeepAlive();
        dst.KeepAlive();
    }

    /// <summary>Bits set in either, where the mask marks.</summary>
    public static void BitwiseOr(InputArray src1, InputArray src2, OutputArray dst, InputArray mask = default)
    {
        NativeError.Check(NativeArithmetic.BitwiseOr(src1.Proxy, src2.Proxy, dst.Pointer, mask.Proxy));
        src1.KeepAlive();
        src2.KeepAlive();
        mask.KeepAlive();
        dst.KeepAlive();
    }

    /// <summary>Every bit turned over, where the mask marks.</summary>
    public static void BitwiseNot(InputArray src, OutputArray dst, InputArray mask = default)
    {
        NativeError.Check(NativeArithmetic.BitwiseNot(src.Proxy, dst.Pointer, mask.Proxy));
        src.KeepAlive();
        mask.KeepAlive();
        dst.KeepAlive();
    }

    /// <summary>255 where every channel lies within both bounds, else 0.</summary>
    public static void InRange(InputArray src, InputArray lowerb, InputArray upperb, OutputArray dst)
    {
        NativeError.Check(NativeArithmetic.InRange(src.Proxy, lowerb.Proxy, upperb.Proxy, dst.Pointer));
        src.KeepAlive();
        lowerb.KeepAlive();
        upperb.KeepAlive();
        dst.KeepAlive();
    }

    /// <summary>255 where every channel lies within both bounds, else 0.</summary>
    public static void InRange(InputArray src, Scalar lowerb, Scalar upperb, OutputArray dst) =>
        InRange(src, InputArray.Create(lowerb), InputArray.Create(upperb), dst);

    /// <summary>Elements that are not zero, of one channel.</summary>
    public static int CountNonZero(InputArray mtx)
    {
        NativeError.Check(NativeArithmetic.CountNonZero(mtx.Proxy, out var count));
        mtx.KeepAlive();
        return count;
    }

    /// <summary>Sum of each channel.</summary>
    public static Scalar Sum(InputArray src)
    {
        NativeError.Check(NativeArithmetic.Sum(src.Proxy, out var sum));
        src.KeepAlive();
        return sum;
    }

    /// <summary>Mean of each channel, where the mask marks.</summary>
    public static Scalar Mean(InputArray src, InputArray mask = default)
    {
        NativeError.Check(NativeArithmetic.Mean(src.Proxy, mask.Proxy, out var mean));
        src.KeepAlive();
        mask.KeepAlive();
        return mean;
    }

    /// <summary>Mean and standard deviation of each channel, where the mask marks.</summary>
    public static void MeanStdDev(
        InputArray src, out Scalar mean, out Scalar stddev, InputArray mask = default)
    {
        NativeError.Check(NativeArithmetic.MeanStdDev(src.Proxy, mask.Proxy, out mean, out stddev));
        src.KeepAlive();
        mask.KeepAlive();
    }

    /// <summary>Least and greatest value of one channel.</summary>
    public static void MinMaxLoc(InputArray src, out double minVal, out double maxVal) =>
        MinMaxLoc(src, out minVal, out maxVal, out _, out _);

    /// <summary>Where the least and the greatest value of one channel lie.</summary>
    public static void MinMaxLoc(InputArray src, out Point minLoc, out Point maxLoc) =>
        MinMaxLoc(src, out _, out _, out minLoc, out maxLoc);

    /// <summary>Least and greatest value of one channel and where they lie, where the mask marks.</summary>
    public static void MinMaxLoc(
        InputArray src, out double minVal, out double maxVal, out Point minLoc, out Point maxLoc,
        InputArray mask = default)
    {
        NativeError.Check(
            NativeArithmetic.MinMaxLoc(
                src.Proxy, mask.Proxy, out minVal, out maxVal, out minLoc, out maxLoc));
        src.KeepAlive();
        mask.KeepAlive();
    }
}
