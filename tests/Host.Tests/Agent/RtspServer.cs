using System.Diagnostics;
using System.Globalization;

namespace DroneSeal.Host.Tests.Agent;

/// <summary>GStreamer's RTSP server in a process of its own, on the loopback.</summary>
internal sealed class RtspServer : IDisposable
{
    private readonly Process _process;

    private RtspServer(Process process, int port) => (_process, Port) = (process, port);

    internal int Port { get; }

    /// <summary>Starts it; null where it is not installed.</summary>
    internal static RtspServer? TryStart()
    {
        const string Python = "/usr/bin/python3";
        if (!File.Exists(Python))
        {
            return null;
        }

        var script = Path.Combine(AppContext.BaseDirectory, "Agent", "Servers", "rtsp-server.py");
        var process = Process.Start(new ProcessStartInfo(Python, [script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        if (int.TryParse(process.StandardOutput.ReadLine(), CultureInfo.InvariantCulture, out var port))
        {
            return new RtspServer(process, port);
        }

        process.WaitForExit();
        process.Dispose();
        return null;
    }

    /// <summary>Gives an order, and waits until it is carried out.</summary>
    internal void Order(string word)
    {
        _process.StandardInput.WriteLine(word);
        Assert.Equal(word, _process.StandardOutput.ReadLine());
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
