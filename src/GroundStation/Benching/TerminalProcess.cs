using System.Diagnostics;
using System.Text;

namespace DroneSeal.GroundStation.Benching;

/// <summary>A program in a terminal of 80 by 24, as a person would start it; the terminal is the system's
/// <c>script</c>.</summary>
internal sealed class TerminalProcess : IDisposable
{
    private const string Terminal = "/usr/bin/script";
    private readonly Process _process;
    private readonly StringBuilder _text = new();
    private readonly byte[] _bytes = new byte[4096];
    private Task<int>? _reading;

    /// <summary>Starts it.</summary>
    /// <param name="commandLine">For <c>sh</c>.</param>
    /// <param name="environment">Added to ours.</param>
    internal TerminalProcess(string commandLine, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(
            Terminal, ["-qec", $"stty cols 80 rows 24; exec {commandLine}", "/dev/null"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["TERM"] = "xterm";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _process.StandardInput.AutoFlush = true;
    }

    /// <summary>Whether this system has such a terminal.</summary>
    internal static bool IsHere => OperatingSystem.IsLinux() && File.Exists(Terminal);

    /// <summary>Everything that it has shown.</summary>
    internal string Text => _text.ToString();

    /// <summary>Types.</summary>
    internal void Type(string keys) => _process.StandardInput.Write(keys);

    /// <summary>Reads what it shows until something stands there.</summary>
    /// <param name="text">What.</param>
    /// <param name="from">Where to look from.</param>
    /// <param name="most">Longest wait.</param>
    /// <returns>Where it stands; below 0 where it did not come.</returns>
    internal int WaitFor(string text, int from, TimeSpan most)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var at = Text.IndexOf(text, from, StringComparison.Ordinal);
            var left = most - waited.Elapsed;
            if (at >= 0 || left <= TimeSpan.Zero || !Read(left))
            {
                return at;
            }
        }
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>Its exit code; null where it goes on.</returns>
    internal int? WaitForExit(TimeSpan most)
    {
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < most && Read(most - waited.Elapsed))
        {
        }

        return _process.WaitForExit(most) ? _process.ExitCode : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    // False at the end, or where nothing came.
    private bool Read(TimeSpan most)
    {
        _reading ??= _process.StandardOutput.BaseStream.ReadAsync(_bytes).AsTask();
        if (!_reading.Wait(most))
        {
            return false;
        }

        var count = _reading.Result;
        _reading = null;
        _text.Append(Encoding.UTF8.GetString(_bytes, 0, count));
        return count > 0;
    }
}
