using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TorchSharp;

/// <summary>Finds the shim, and says in one sentence what to do when it or libtorch is missing.</summary>
internal static partial class NativeLibraryLoader
{
    /// <summary>The name that every binding imports from.</summary>
    internal const string Shim = "droneseal_torch";

    /// <summary>Says where the shim lies when it is not beside the program.</summary>
    internal const string PathVariable = "DRONESEAL_NATIVE";

    [ModuleInitializer]
    internal static void Register()
    {
        NativeLibrary.SetDllImportResolver(typeof(NativeLibraryLoader).Assembly, Resolve);
    }

    /// <summary>The sentence for a shim that was looked for at <paramref name="tried"/>.</summary>
    internal static string Explain(IReadOnlyCollection<string> tried)
    {
        return tried.Any(File.Exists)
            ? "libtorch could not be loaded: install it with 'apt install libtorch-dev libopenblas0-pthread', or, "
              + $"when it is installed, build the shim again with 'cmake --build build/native' ({LastError(tried)})."
            : $"The native library lib{Shim}.so was not found: build it with 'cmake -S . -B build/native && cmake "
              + $"--build build/native', or set {PathVariable} to the folder that holds it.";
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != Shim)
        {
            return 0;
        }

        PrepareEnvironment();
        var tried = Candidates(assembly).ToArray();
        foreach (var candidate in tried)
        {
            if (File.Exists(candidate) && NativeLibrary.TryLoad(candidate, out var library))
            {
                return library;
            }
        }

        return NativeLibrary.TryLoad($"lib{Shim}.so", out var system)
            ? system
            : throw new NotSupportedException(Explain(tried));
    }

    private static IEnumerable<string> Candidates(Assembly assembly)
    {
        var file = $"lib{Shim}.so";
        var chosen = Environment.GetEnvironmentVariable(PathVariable);
        if (!string.IsNullOrEmpty(chosen))
        {
            yield return Path.Combine(chosen, file);
        }

        var beside = Path.GetDirectoryName(assembly.Location);
        if (!string.IsNullOrEmpty(beside))
        {
            yield return Path.Combine(beside, file);
        }

        yield return Path.Combine(AppContext.BaseDirectory, file);
    }

    // The loader's own words name the missing library; a failing Load is the only way to hear them.
    private static string LastError(IEnumerable<string> tried)
    {
        try
        {
            NativeLibrary.Free(NativeLibrary.Load(tried.First(File.Exists)));
            return "the loader gave no reason";
        }
        catch (DllNotFoundException error)
        {
            return error.Message.Split('\n')[0].Trim().TrimEnd('.');
        }
    }

    // GNU OpenMP reads its environment once, while libtorch is being loaded, and sees only libc's copy of it.
    // A short spin and then sleep: endless spinning starves the frame path on two cores. A user's value stays.
    private static void PrepareEnvironment()
    {
        if (OperatingSystem.IsLinux())
        {
            _ = SetEnvironment("GOMP_SPINCOUNT", "3000", 0);
        }
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironment(string name, string value, int overwrite);
}
