using OpenCvSharp.Native;

namespace OpenCvSharp;

/// <content>Pictures by maps of where each pixel comes from.</content>
public static partial class Cv2
{
    /// <summary>A picture whose pixels come from where the maps say.</summary>
    public static unsafe void Remap(
        InputArray src, OutputArray dst, InputArray map1, InputArray map2,
        InterpolationFlags interpolation = InterpolationFlags.Linear,
        BorderTypes borderMode = BorderTypes.Constant, Scalar? borderValue = null)
    {
        var fill = borderValue.GetValueOrDefault();
        NativeError.Check(
            NativeWarp.Remap(
                src.Proxy, dst.Pointer, map1.Proxy, map2.Proxy, (int)interpolation, (int)borderMode, &fill));
        src.KeepAlive();
        map1.KeepAlive();
        map2.KeepAlive();
        dst.KeepAlive();
    }

    /// <summary>The same maps in the form that <see cref="Remap"/> follows faster, or the other way
    /// round.</summary>
    public static void ConvertMaps(
        InputArray map1, InputArray map2, OutputArray dstmap1, OutputArray dstmap2, MatType dstmap1Type,
        bool nnInterpolation = false)
    {
        NativeError.Check(
            NativeWarp.ConvertMaps(
                map1.Proxy, map2.Proxy, dstmap1.Pointer, dstmap2.Pointer, dstmap1Type.Value,
                nnInterpolation ? 1 : 0));
        map1.KeepAlive();
        map2.KeepAlive();
        dstmap1.KeepAlive();
        dstmap2.KeepAlive();
    }
}
