using System.Runtime.InteropServices;
using OpenCvSharp;

namespace DroneSeal.Sim.Rendering;

/// <summary>One photograph, kept as its file has it.</summary>
/// <param name="Path">Within its folder.</param>
/// <param name="Bytes">The whole file.</param>
/// <param name="Aspect">Width over height.</param>
internal sealed record Photo(string Path, byte[] Bytes, float Aspect)
{
    /// <summary>Reads the size of a picture; null where there is none in these bytes.</summary>
    internal static Photo? From(string path, byte[] bytes)
    {
        try
        {
            using var picture = Cv2.ImDecode(bytes, ImreadModes.Color);
            return picture.Empty() ? null : new Photo(path, bytes, (float)picture.Width / picture.Height);
        }
        catch (OpenCVException)
        {
            return null;
        }
    }

    /// <summary>Red, green, blue, alpha bytes, highest row first unless flipped, stretched to a size.</summary>
    internal byte[] Decode(int width, int height, bool isFlipped)
    {
        using var decoded = WithAlpha();
        using var sized = new Mat();
        Cv2.Resize(decoded, sized, new Size(width, height), 0, 0, InterpolationFlags.Area);
        using var turned = new Mat();
        Cv2.Flip(sized, turned, FlipMode.X);
        var pixels = new byte[4 * width * height];
        Marshal.Copy((isFlipped ? turned : sized).Data, pixels, 0, pixels.Length);
        for (var i = 0; i < pixels.Length; i += 4)
        {
            (pixels[i], pixels[i + 2]) = (pixels[i + 2], pixels[i]);
        }
        return pixels;
    }

    /// <summary>Eight bits a channel, four channels; opaque where the file says nothing.</summary>
    private Mat WithAlpha()
    {
        var picture = Cv2.ImDecode(Bytes, ImreadModes.Unchanged);
        if (picture.Type() == MatType.CV_8UC4)
        {
            return picture;
        }
        picture.Dispose();
        using var colour = Cv2.ImDecode(Bytes, ImreadModes.Color);
        var opaque = new Mat();
        Cv2.CvtColor(colour, opaque, ColorConversionCodes.BGR2BGRA);
        return opaque;
    }
}
