using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace DroneSeal.GroundStation.Tests.Peers;

/// <summary>Runs node-mavlink in a process of its own: lines in, JSON lines out.</summary>
internal static class NodeMavlink
{
    private static readonly string _folder = typeof(NodeMavlink).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "ProjectFolder").Value!;

    private static readonly string _modules =
        Path.Combine(_folder, "..", "Mavlink.Tests", "node", "node_modules");

    /// <summary>Gives the peer some lines and returns its answers. Skips the test, with the reason, where there
    /// is no peer.</summary>
    internal static List<JsonElement> Run(string verb, IEnumerable<string> input)
    {
        Skip.IfNot(
            Directory.Exists(Path.Combine(_modules, "node-mavlink")),
            "node-mavlink is not installed: run 'npm ci --ignore-scripts' in tests/Mavlink.Tests/node.");
        using var process = Process.Start(
            new ProcessStartInfo("node", [Path.Combine(_folder, "node", "peer.js"), verb])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["NODE_PATH"] = _modules },
            })!;
        var answers = process.StandardOutput.ReadToEndAsync();
        var complaints = process.StandardError.ReadToEndAsync();
        foreach (var line in input)
        {
            process.StandardInput.WriteLine(line);
        }

        process.StandardInput.Close();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)));
        Assert.True(process.ExitCode == 0, complaints.Result);
        return [.. answers.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)];
    }
}
