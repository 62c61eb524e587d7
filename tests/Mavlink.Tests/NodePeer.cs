using System.Diagnostics;

namespace DroneSeal.Mavlink.Tests;

/// <summary>Runs node-mavlink in a process of its own: lines in, lines out.</summary>
internal static class NodePeer
{
    private static readonly string _folder = Path.Combine(ProjectTree.Tests, "node");

    /// <summary>
    /// Gives the peer some lines and returns its answers. Skips the test, with the reason, where there is no
    /// peer.
    /// </summary>
    internal static List<string> Run(string verb, IReadOnlyCollection<string> input)
    {
        RequirePeer();
        using var process = Start(verb);
        var answers = process.StandardOutput.ReadToEndAsync();
        var complaints = process.StandardError.ReadToEndAsync();
        foreach (var line in input)
        {
            process.StandardInput.WriteLine(line);
        }
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
        {
            process.Kill();
            Assert.Fail("node-mavlink did not end within two minutes.");
        }
        Assert.True(process.ExitCode == 0, complaints.Result);
        return [.. answers.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static void RequirePeer()
    {
        Skip.IfNot(HasNode(), "node is not installed, so node-mavlink cannot be asked.");
        Skip.IfNot(
            Directory.Exists(Path.Combine(_folder, "node_modules", "node-mavlink")),
            "node-mavlink is not installed: run 'npm ci --ignore-scripts' in tests/Mavlink.Tests/node.");
    }

    private static bool HasNode() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .Any(folder => File.Exists(Path.Combine(folder, "node")));

    private static Process Start(string verb) => Process.Start(new ProcessStartInfo("node", ["peer.js", verb])
    {
        WorkingDirectory = _folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
