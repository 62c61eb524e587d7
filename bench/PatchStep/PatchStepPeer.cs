using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace DroneSeal.Bench;

/// <summary>PyTorch in a Python process that lives as long as this; a line for a line.</summary>
internal sealed class PatchStepPeer : IDisposable
{
    /// <summary>Ways to run the step in PyTorch; the fastest counts.</summary>
    internal static readonly string[] Modes = ["eager", "eager-nhwc", "jit", "jit-nhwc"];

    private readonly Process _process;

    internal PatchStepPeer(string python, string script, string batch)
    {
        var start = new ProcessStartInfo(python)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.ArgumentList.Add("-B");
        start.ArgumentList.Add(script);
        start.Environment["OMP_NUM_THREADS"] = "1";
        start.Environment["OPENBLAS_NUM_THREADS"] = "1";
        _process = Process.Start(start) ?? throw new InvalidOperationException($"{python} did not start.");
        var answer = Ask($"load {batch}");
        string Text(string name) => answer.GetProperty(name).ToString();
        Description = $"PyTorch {Text("torch")}, {Text("threads")} thread, {Text("blas")}";
    }

    /// <summary>Version, threads and BLAS.</summary>
    internal string Description { get; }

    /// <summary>Milliseconds of steps run back to back.</summary>
    internal double[] Run(string mode, int steps) => Ask($"run {mode} {steps}").Deserialize<double[]>()!;

    /// <summary>Loss and gradient at the start.</summary>
    internal (double Loss, float[] Gradient) Gradient(string file)
    {
        var loss = Ask($"gradient {file}").GetProperty("loss").GetDouble();
        return (loss, MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(file)).ToArray());
    }

    public void Dispose()
    {
        _process.StandardInput.WriteLine("quit");
        _process.StandardInput.Close();
        if (!_process.WaitForExit(5000))
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private JsonElement Ask(string line)
    {
        _process.StandardInput.WriteLine(line);
        using var answer = JsonDocument.Parse(_process.StandardOutput.ReadLine()
            ?? throw new InvalidOperationException(
                "The PyTorch peer ended: name a Python that has torch and numpy with --python."));
        return answer.RootElement.Clone();
    }
}
