using OpenCvSharp.Native;

namespace OpenCvSharp;

/// <content>Channels, mirrors and turns.</content>
public static partial class Cv2
{
    /// <summary>One mat a channel; the caller disposes of them.</summary>
    public static void Split(Mat src, out Mat[] mv) => mv = Split(src);

    /// <summary>One mat a channel; the caller disposes of them.</summary>
    public static Mat[] Split(Mat src)
    {
        ArgumentNullException.ThrowIfNull(src);
        var parts = new Mat[src.Channels()];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = new Mat();
            ExtractChannel(src, parts[i], i);
        }

        return parts;
    }

    /// <summary>One mat of many channels from mats of one size and depth.</summary>
    /// <exception cref="ArgumentException">There is no mat to merge.</exception>
    public static unsafe void Merge(Mat[] mv, Mat dst)
    {
        ArgumentNullException.ThrowIfNull(mv);
        ArgumentNullException.ThrowIfNull(dst);
        if (mv.Length == 0)
        {
            throw new ArgumentException("mv.Length == 0", nameof(mv));
        }

        var pointers = Array.ConvertAll(mv, part => part.CvPtr);
        fixed (nint* first = pointers)
        {
            NativeError.Check(NativeArithmetic.Merge(first, pointers.Length, dst.CvPtr));
        }

        GC.KeepAlive(mv);
        GC.KeepAlive(dst);
    }

    /// <summary>One channel of a mat.</summary>
    public static void ExtractChannel(InputArray src, OutputArray dst, int coi)
    {
        NativeError.Check(NativeArithmetic.ExtractChannel(src.Proxy, dst.Pointer, coi));
        src.KeepAlive();
        dst.KeepAlive();
    }

    /// <summary>A mirror image.</summary>
    public static void Flip(InputArray src, OutputArray dst, FlipMode flipCode)
    {
        NativeError.Check(NativeArithmetic.Flip(src.Proxy, dst.Pointer, (int)flipCode));
        src.KeepAlive();
        dst.KeepAlive();
    }

    /// <summary>Turned by quarters.</summary>
    public static void Rotate(InputArray src, OutputArray dst, RotateFlags rotateCode)
    {
        NativeError.Check(NativeArithmetic.Rotate(src.Proxy, dst.Pointer, (int)rotateCode));
        src.KeepAlive();
        dst.KeepAlive();
    }

    /// <summary>Rows become columns.</summary>
    public static void Transpose(InputArray src, OutputArray dst)
    {
        NativeError.Check(NativeArithmetic.Transpose(src.Proxy, dst.Pointer));
        src.KeepAlive();
        dst.KeepAlive();
    }
}
