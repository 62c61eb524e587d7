using System.ComponentModel;
using System.Diagnostics;

namespace DroneSeal.Flight.Loop;

/// <summary>The vision process as a child of this one.</summary>
/// <param name="command">The program, then its arguments.</param>
public sealed class SystemVisionChild(IReadOnlyList<string> command) : IVisionChild
{
    private Process? _process;
    private string _startFault = "";

    /// <inheritdoc/>
    public int ProcessId { get; private set; }

    /// <inheritdoc/>
    public bool IsRunning => _process is { HasExited: false };

    /// <inheritdoc/>
    public string LastEnd
    {
        get
        {
            if (_startFault.Length > 0)
            {
                return _startFault;
            }

            // A process that a signal ended answers 128 + the signal's number.
            return _process is { HasExited: true }
                ? _process.ExitCode > 128 ? $"ended by signal {_process.ExitCode - 128}" : $"exit code {_process.ExitCode}"
                : "";
        }
    }

    /// <inheritdoc/>
    public void Start()
    {
        _process?.Dispose();
        _startFault = "";
        _process = new Process { StartInfo = new ProcessStartInfo(command[0], command.Skip(1)) { UseShellExecute = false } };
        try
        {
            _process.Start();
            ProcessId = _process.Id;
        }
        catch (Win32Exception fault)
        {
            _process.Dispose();
            _process = null;
            ProcessId = 0;
            _startFault = $"{command[0]} cannot be started: {fault.Message}";
        }
    }

    /// <inheritdoc/>
    public void Kill()
    {
        if (IsRunning)
        {
            _process!.Kill();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Kill();
        _process?.Dispose();
    }
}
