using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using OpenCvSharp;
using OpenCvSharp.Native;

namespace DroneSeal.OpenCvSharp.Tests;

public sealed class NativeBorderTests
{
    [Fact]
    public void EveryExportIsBoundAndEveryBindingIsExported()
    {
        const BindingFlags all =
            BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly;
        var bound = typeof(Mat).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(all))
            .Select(method => method.GetCustomAttribute<DllImportAttribute>()?.EntryPoint)
            .Where(name => name?.StartsWith("ds_cv_", StringComparison.Ordinal) == true)
            .Distinct()
            .Order(StringComparer.Ordinal);
        Assert.Equal(Exports().Order(StringComparer.Ordinal), bound);
    }

    [Fact]
    public void WhenTheLibraryIsMissingOneSentenceSaysWhatToDo()
    {
        var error = Assert.Throws<OpenCvSharpException>(
            () => NativeLoader.Load(["/nowhere/libdroneseal_cv.so"]));
        Assert.Contains("apt-get install libopencv-dev", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void WhenTheLibraryIsBrokenTheReasonIsNamed()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "no library");
            var error = Assert.Throws<OpenCvSharpException>(() => NativeLoader.Load([path]));
            Assert.Contains(path, error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', error.Message);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static List<string> Exports()
    {
        var library = Path.Combine(AppContext.BaseDirectory, "libdroneseal_cv.so");
        var start = new ProcessStartInfo("nm", ["-D", "--defined-only",
            library])
        { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var names = process.StandardOutput.ReadToEnd()
            .Split('\n')
            .Select(line => line.Split(' ')[^1])
            .Where(name => name.StartsWith("ds_cv_", StringComparison.Ordinal))
            .ToList();
        process.WaitForExit();
        Assert.NotEmpty(names);
        return names;
    }
}
