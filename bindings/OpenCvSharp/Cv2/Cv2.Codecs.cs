using OpenCvSharp.Native;

namespace OpenCvSharp;

/// <content>Picture files and bytes.</content>
public static partial class Cv2
{
    /// <summary>Reads a picture file; empty where it cannot be read.</summary>
    public static Mat ImRead(string fileName, ImreadModes flags = ImreadModes.Color) => new(fileName, flags);

    /// <summary>Writes a picture file in the format of its extension.</summary>
    /// <returns>Whether the file could be written.</returns>
    public static bool ImWrite(string fileName, Mat img, params ImageEncodingParam[] prms) =>
        ImWrite(fileName, img, Numbers(prms));

    /// <summary>Writes a picture file in the format of its extension; settings as pairs of number and
    /// value.</summary>
    /// <returns>Whether the file could be written.</returns>
    public static unsafe bool ImWrite(string fileName, Mat img, int[]? prms = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        ArgumentNullException.ThrowIfNull(img);
        var numbers = prms ?? [];
        fixed (int* first = numbers)
        {
            NativeError.Check(
                NativeCodec.Imwrite(fileName, img.CvPtr, first, numbers.Length, out var written));
            GC.KeepAlive(img);
            return written != 0;
        }
    }

    /// <summary>Decodes a picture; empty where the bytes are none.</summary>
    public static Mat ImDecode(byte[] buf, ImreadModes flags)
    {
        ArgumentNullException.ThrowIfNull(buf);
        return ImDecode(new ReadOnlySpan<byte>(buf), flags);
    }

    /// <summary>Decodes a picture; empty where the bytes are none.</summary>
    /// <exception cref="ArgumentException">There is no byte.</exception>
    public static unsafe Mat ImDecode(ReadOnlySpan<byte> span, ImreadModes flags)
    {
        if (span.IsEmpty)
        {
            throw new ArgumentException("Empty span", nameof(span));
        }

        var result = new Mat();
        fixed (byte* first = span)
        {
            var input = NativeInput.Data(first, span.Length, MatType.CV_8U);
            NativeError.Check(NativeCodec.Imdecode(input, (int)flags, result.CvPtr));
        }

        return result;
    }

    /// <summary>Decodes a picture; empty where the bytes are none.</summary>
    public static Mat ImDecode(Mat buf, ImreadModes flags)
    {
        var input = InputArray.Create(buf);
        var result = new Mat();
        NativeError.Check(NativeCodec.Imdecode(input.Proxy, (int)flags, result.CvPtr));
        input.KeepAlive();
        return result;
    }

    /// <summary>Encodes a picture in the format of an extension, such as <c>.jpg</c>.</summary>
    public static bool ImEncode(string ext, InputArray img, out byte[] buf,
        params ImageEncodingParam[] prms) =>
        ImEncode(ext, img, out buf, Numbers(prms));

    /// <summary>Encodes a picture; settings as pairs of number and value.</summary>
    public static unsafe bool ImEncode(string ext, InputArray img, out byte[] buf, int[]? prms = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(ext);
        var numbers = prms ?? [];
        using var bytes = new Mat();
        int encoded;
        fixed (int* first = numbers)
        {
            NativeError.Check(
                NativeCodec.Imencode(ext, img.Proxy, first, numbers.Length, bytes.CvPtr, out encoded));
        }

        img.KeepAlive();
        buf = bytes.AsSpan<byte>().ToArray();
        return encoded != 0;
    }

    private static int[] Numbers(ImageEncodingParam[]? parameters) =>
        parameters is null ? [] : [.. parameters.SelectMany(one => new[] { (int)one.EncodingId, one.Value })];
}
