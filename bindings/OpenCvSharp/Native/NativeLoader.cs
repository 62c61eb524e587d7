using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OpenCvSharp.Native;

/// <summary>Finds the shim, and says what to do where it or OpenCV is missing.</summary>
internal static class NativeLoader
{
    internal const string Library = "droneseal_cv";

    private const string FileName = "lib" + Library + ".so";

    /// <summary>The library from the first of <paramref name="candidates"/> that loads.</summary>
    /// <exception cref="OpenCvSharpException">None does; the message says what to install.</exception>
    internal static nint Load(IEnumerable<string> candidates)
    {
        var reason = "it is not there";
        foreach (var candidate in candidates)
        {
            try
            {
                return NativeLibrary.Load(candidate);
            }
            catch (DllNotFoundException missing) when (File.Exists(candidate))
            {
                reason = missing.Message.ReplaceLineEndings(" ");
            }
            catch (DllNotFoundException)
            {
                // The next place may have it.
            }
        }

        throw new OpenCvSharpException(
            $"{FileName} cannot be loaded ({reason}): install OpenCV (apt-get install libopencv-dev) and "
            + "build the native part, both of which ./droneseal does.");
    }

    // Without a resolver the runtime's own message lists every path it tried, and not what is missing.
#pragma warning disable CA2255 // The resolver must stand before the first call, whichever that is.
    [ModuleInitializer]
    internal static void Register() =>
        NativeLibrary.SetDllImportResolver(typeof(NativeLoader).Assembly, Resolve);
#pragma warning restore CA2255

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path) =>
        name == Library
            ? Load([Path.Combine(AppContext.BaseDirectory, FileName), FileName])
            : 0;
}
