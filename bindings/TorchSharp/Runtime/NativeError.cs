using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;

namespace TorchSharp;

/// <summary>Binds <c>ds_error.h</c>, and turns a failed status into the exception TorchSharp throws.</summary>
internal static unsafe partial class NativeError
{
    private const int FirstCapacity = 1024;

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_error_text")]
    internal static partial int Text(byte* buffer, int capacity, out int length);

    [LibraryImport(NativeLibraryLoader.Shim, EntryPoint = "ds_torch_version")]
    internal static partial int TorchVersion(byte* buffer, int capacity, out int length);

    /// <summary>Throws the shim's words when <paramref name="status"/> is not zero.</summary>
    internal static void Check(int status)
    {
        if (status != 0)
        {
            Throw();
        }
    }

    /// <summary>The version of libtorch that the shim was built against.</summary>
    internal static string Version()
    {
        var buffer = stackalloc byte[FirstCapacity];
        Check(TorchVersion(buffer, FirstCapacity, out var length));
        return Encoding.UTF8.GetString(buffer, length);
    }

    [DoesNotReturn]
    internal static void Throw()
    {
        throw new ExternalException(LastText());
    }

    private static string LastText()
    {
        var small = stackalloc byte[FirstCapacity];
        if (Text(small, FirstCapacity, out var length) != 0)
        {
            return "The native library failed without a message.";
        }

        if (length < FirstCapacity)
        {
            return Encoding.UTF8.GetString(small, length);
        }

        var large = new byte[length + 1];
        fixed (byte* buffer = large)
        {
            _ = Text(buffer, large.Length, out length);
        }

        return Encoding.UTF8.GetString(large, 0, length);
    }
}
