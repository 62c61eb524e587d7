using System.Diagnostics;
using System.Globalization;

namespace DroneSeal.MavlinkBench;

/// <summary>node-mavlink's side of the race, in a process of its own.</summary>
internal sealed class NodeSide : IDisposable
{
    private readonly Process _process;

    private NodeSide(Process process) => _process = process;

    internal static NodeSide Start(string file)
    {
        var modules = Path.GetFullPath("tests/Mavlink.Tests/node/node_modules");
        return new NodeSide(Process.Start(new ProcessStartInfo("node", ["bench/mavlink/peer.js", file])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment =
            {
                ["NODE_PATH"] = modules,
            },
        })!);
    }

    /// <summary>Frames in a second of processor time.</summary>
    internal async Task<double> RoundAsync(int frames)
    {
        await _process.StandardInput.WriteLineAsync("go");
        await _process.StandardInput.FlushAsync();
        var answer = await _process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException(
                "The peer ended: run 'npm ci --ignore-scripts' in tests/Mavlink.Tests/node, "
                + "and the bench from the checkout's root.");
        var parts = answer.Split(' ');
        if (parts[0] != frames.ToString(CultureInfo.InvariantCulture))
        {
            throw new InvalidOperationException($"The peer found {parts[0]} of {frames} frames.");
        }
        return frames / double.Parse(parts[1], CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(10)))
        {
            _process.Kill();
        }
        _process.Dispose();
    }
}
