using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace DroneSeal.Bench;

/// <summary>ONNX Runtime in a Node process that lives as long as this; a line for a line.</summary>
internal sealed class OnnxPeer : IDisposable
{
    private readonly Process _process;

    internal OnnxPeer(string model, int threads)
    {
        var start = new ProcessStartInfo("node")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.ArgumentList.Add(Script());
        start.ArgumentList.Add(model);
        start.ArgumentList.Add($"{threads}");
        _process = Process.Start(start)
            ?? throw new InvalidOperationException("Node did not start; is it installed?");
        Version = Read().RootElement.GetProperty("version").GetString() ?? "unknown";
    }

    /// <summary>ONNX Runtime's version.</summary>
    internal string Version { get; }

    /// <summary>Milliseconds of passes run back to back.</summary>
    internal double[] Run(int passes)
    {
        _process.StandardInput.WriteLine($"run {passes}");
        using var answer = Read();
        return answer.Deserialize<double[]>()!;
    }

    /// <summary>The last pass's output, <c>[anchors, 85]</c>.</summary>
    internal float[] Output()
    {
        _process.StandardInput.WriteLine("output");
        using var answer = Read();
        var file = answer.RootElement.GetString()!;
        var values = MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(file)).ToArray();
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        return values;
    }

    public void Dispose()
    {
        _process.StandardInput.WriteLine("quit");
        if (!_process.WaitForExit(5000))
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    // Above where it was started, or above the program itself.
    private static string Script()
    {
        foreach (var start in new[] { Environment.CurrentDirectory, AppContext.BaseDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                var script = Path.Combine(folder.FullName, "bench", "onnx", "peer.js");
                if (File.Exists(script))
                {
                    return script;
                }
            }
        }

        throw new FileNotFoundException(
            "bench/onnx/peer.js is not above the current folder: start the bench in the checkout.");
    }

    private JsonDocument Read() => JsonDocument.Parse(_process.StandardOutput.ReadLine()
        ?? throw new InvalidOperationException(
            "The ONNX Runtime peer ended: run 'npm ci --ignore-scripts' in bench/onnx."));
}
