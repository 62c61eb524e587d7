using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using DroneSeal.Torch.Extensions;

namespace DroneSeal.TorchExtensions.Tests;

/// <summary>The library's exports and the bindings are the same set; their prefix is <c>dse_</c>.</summary>
public sealed partial class NativeSymbolsTests
{
    private static readonly string _library = Path.Combine(AppContext.BaseDirectory, "libdroneseal_trunk.so");

    [SkippableFact]
    public void EveryExportHasABindingAndEveryBindingAnExport()
    {
        Skip.IfNot(File.Exists(_library), "The native library is not built.");
        var bound = typeof(TrunkEngine).Assembly
            .GetType("DroneSeal.Torch.Extensions.NativeTrunk", throwOnError: true)!
            .GetMethods(BindingFlags.Static | BindingFlags.NonPublic)
            .SelectMany(method => method.GetCustomAttributes<LibraryImportAttribute>())
            .Select(attribute => attribute.EntryPoint!);

        Assert.Equal(Exports().Order(StringComparer.Ordinal), bound.Order(StringComparer.Ordinal));
    }

    // The dynamic string table holds the names of all dynamic symbols; what resolves is exported.
    private static HashSet<string> Exports()
    {
        var text = Encoding.Latin1.GetString(File.ReadAllBytes(_library));
        var handle = NativeLibrary.Load(_library);
        return [.. ExportName().Matches(text).Select(match => match.Groups[1].Value)
            .Where(name => NativeLibrary.TryGetExport(handle, name, out _))];
    }

    [GeneratedRegex("\0(dse_[a-z0-9_]+)(?=\0)")]
    private static partial Regex ExportName();
}
