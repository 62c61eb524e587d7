using System.Diagnostics;

namespace DroneSeal.Mavlink.Tests.Logs;

/// <summary>Reads a log with node-mavlink's own reader of telemetry logs.</summary>
internal static class TlogPeer
{
    private static readonly string _modules = Path.Combine(ProjectTree.Tests, "node", "node_modules");

    /// <summary>For each frame its message's number and its stamp in milliseconds (as that reader rounds it).
    /// Skips the test, with the reason, without the peer.</summary>
    internal static List<string> Read(string path)
    {
        Skip.IfNot(
            Directory.Exists(Path.Combine(_modules, "node-mavlink")),
            "node-mavlink is not installed: run 'npm ci --ignore-scripts' in tests/Mavlink.Tests/node.");
        using var process = Process.Start(
            new ProcessStartInfo("node", [Path.Combine(ProjectTree.Tests, "Logs", "read-tlog.js"), path])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["NODE_PATH"] = _modules },
            })!;
        var complaints = process.StandardError.ReadToEndAsync();
        var answers = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)));
        Assert.True(process.ExitCode == 0, complaints.Result);
        return [.. answers.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
