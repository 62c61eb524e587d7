using System.Runtime.InteropServices;

namespace OpenCvSharp.Native;

/// <summary>Turns a status of the shim into the exception that the package throws.</summary>
internal static class NativeError
{
    /// <summary>Does nothing on success.</summary>
    /// <exception cref="OpenCVException">OpenCV refused; the message is its own.</exception>
    internal static void Check(int status)
    {
        if (status != 0)
        {
            Throw();
        }
    }

    private static unsafe void Throw()
    {
        var text = stackalloc byte[1024];
        var function = stackalloc byte[256];
        _ = NativeCommon.LastError(text, 1024, function, 256, out var code, out var line);
        throw new OpenCVException(
            (ErrorCode)code, Read(function), Read(text), fileName: "", line);
    }

    private static unsafe string Read(byte* text) => Marshal.PtrToStringUTF8((nint)text) ?? "";
}
