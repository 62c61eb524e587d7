using System.Diagnostics;

namespace DroneSeal.Host.Tests.Setup;

/// <summary>Runs lines of bash against a folder of its own, with the checkout's scripts at hand.</summary>
internal sealed class Bash : IDisposable
{
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(1);

    /// <summary>What the scripts take for the checkout: <c>$root</c>.</summary>
    internal string Root { get; } = Directory.CreateTempSubdirectory("setup-test-").FullName;

    /// <summary>The checkout that this assembly was built from: <c>$checkout</c>.</summary>
    internal static string Checkout { get; } = Find();

    public void Dispose() => Directory.Delete(Root, recursive: true);

    /// <summary>Puts a file under <see cref="Root"/>.</summary>
    internal void Write(string path, string text)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>What the lines print.</summary>
    internal string Run(string lines)
    {
        var start = new ProcessStartInfo("bash") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"set -euo pipefail; {lines}");
        (start.Environment["root"], start.Environment["checkout"]) = (Root, Checkout);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(_longest), "bash did not end.");
        Assert.True(process.ExitCode == 0, errors.Result);
        return output.Trim();
    }

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "DroneSeal.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests run outside a checkout.");
    }
}
