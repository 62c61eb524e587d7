using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using TorchSharp;

namespace DroneSeal.TorchSharp.Tests;

public sealed class SymbolTests
{
    [SkippableFact]
    public void TheShimExportsWhatTheBindingsImportAndNothingElse()
    {
        var imported = typeof(torch).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
            .SelectMany(EntryPoints)
            .Where(name => name.StartsWith("ds_", StringComparison.Ordinal))
            .Distinct().Order(StringComparer.Ordinal).ToArray();

        Assert.NotEmpty(imported);
        Assert.Equal(imported, Exported());
    }

    private static IEnumerable<string> EntryPoints(MethodInfo method)
    {
        // The source generator turns a LibraryImport into a DllImport, or calls an inner one.
        var direct = method.GetCustomAttribute<DllImportAttribute>()?.EntryPoint;
        var outer = method.GetCustomAttribute<LibraryImportAttribute>()?.EntryPoint;
        return new[] { direct, outer }.OfType<string>();
    }

    private static string[] Exported()
    {
        var library = Path.Combine(AppContext.BaseDirectory, "libdroneseal_torch.so");
        Skip.IfNot(File.Exists(library), "the shim is not built");
        Skip.IfNot(File.Exists("/usr/bin/nm"), "nm (binutils) is not installed");
        using var list = Process.Start(new ProcessStartInfo("/usr/bin/nm", ["-D", "--defined-only", library])
        {
            RedirectStandardOutput = true,
        })!;
        var lines = list.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        list.WaitForExit();
        return lines.Select(line => line.Split(' ')[^1])
            .Where(name => name.StartsWith("ds_", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).ToArray();
    }
}
