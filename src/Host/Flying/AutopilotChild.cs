using System.Diagnostics;
using System.Globalization;
using DroneSeal.Mavlink;

namespace DroneSeal.Host.Flying;

/// <summary>The built-in autopilot as a child process, listening on a port that the system chose.</summary>
internal sealed class AutopilotChild : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);

    private readonly Process _process;

    private AutopilotChild(Process process, string address) => (_process, Address) = (process, address);

    /// <summary>Where it can be reached.</summary>
    internal string Address { get; }

    internal static AutopilotChild Start(
        FlightFolder folder, ulong seed, bool isUdp, string settings, FileInfo? signingKey = null)
    {
        var command = OwnProgram.Command(
        [
            "autopilot-standin", "--folder", folder.FullPath,
            "--seed", seed.ToString(CultureInfo.InvariantCulture),
            "--listen", isUdp ? "udpin:127.0.0.1:0" : "tcpin:127.0.0.1:0", "--built-in", settings,
            .. signingKey is null ? Array.Empty<string>() : ["--signing-key", signingKey.FullName],
        ]);
        var info = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        var process = Process.Start(info)
            ?? throw new HostException(
                ExitCode.DeviceOrLibraryMissing, "The built-in autopilot cannot be started.");
        var listening = process.StandardOutput.ReadLine()
            ?? throw new HostException(
                ExitCode.DeviceOrLibraryMissing, "The built-in autopilot ended at once.");
        var port = LinkUri.Parse(listening).Number;
        return new AutopilotChild(process, $"{(isUdp ? "udpout" : "tcp")}:127.0.0.1:{port}");
    }

    /// <summary>Gives it a fault; see <see cref="AutopilotStandIn"/>.</summary>
    internal void Break(string fault)
    {
        _process.StandardInput.WriteLine(fault);
        _process.StandardInput.Flush();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.StandardInput.Close();
        }

        if (!_process.WaitForExit(_patience))
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
