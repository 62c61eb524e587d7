using System.ComponentModel;
using System.Diagnostics;

namespace DroneSeal.Flight.Loop;

/// <summary>The vision process as a child of this one.</summary>
/// <remarks>
/// Starting a process can take longer than a turn of the control loop, so a thread of its own does it, at the
/// usual priority, which the process inherits. One thread uses this class; <c>_gate</c> guards what the
/// starting thread shares with it.
/// </remarks>
/// <param name="command">The program, then its arguments.</param>
public sealed class SystemVisionChild(IReadOnlyList<string> command) : IVisionChild
{
    private readonly Lock _gate = new();
    private Process? _process;
    private string _startFault = "";
    private bool _isStarting;
    private bool _isDisposed;

    /// <inheritdoc/>
    public int ProcessId
    {
        get
        {
            lock (_gate)
            {
                return _process?.Id ?? 0;
            }
        }
    }

    /// <inheritdoc/>
    public bool IsRunning
    {
        get
        {
            lock (_gate)
            {
                return _isStarting || _process is { HasExited: false };
            }
        }
    }

    /// <inheritdoc/>
    public string LastEnd
    {
        get
        {
            lock (_gate)
            {
                return _startFault.Length > 0 ? _startFault
                    : _process is { HasExited: true } ended ? Words(ended.ExitCode)
                    : "";
            }
        }
    }

    /// <inheritdoc/>
    public void Start()
    {
        lock (_gate)
        {
            _process?.Dispose();
            _process = null;
            _startFault = "";
            _isStarting = true;
        }

        new Thread(StartInPeace) { IsBackground = true, Name = "vision starter" }.Start();
    }

    /// <inheritdoc/>
    public void Kill()
    {
        lock (_gate)
        {
            if (_process is { HasExited: false })
            {
                _process.Kill();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Kill();
        lock (_gate)
        {
            _isDisposed = true;
            _process?.Dispose();
            _process = null;
        }
    }

    // A process that a signal ended answers 128 + the signal's number.
    private static string Words(int exitCode) =>
        exitCode > 128 ? $"ended by signal {exitCode - 128}" : $"exit code {exitCode}";

    private void StartInPeace()
    {
        LoopPriority.Lower();
        Process? started = null;
        var fault = "";
        try
        {
            started =
                Process.Start(new ProcessStartInfo(command[0], command.Skip(1)) { UseShellExecute = false });
        }
        catch (Win32Exception refused)
        {
            fault = $"{command[0]} cannot be started: {refused.Message}";
        }

        lock (_gate)
        {
            (_process, _startFault, _isStarting) = (started, fault, false);
            if (_isDisposed)
            {
                started?.Kill();
                started?.Dispose();
                _process = null;
            }
        }
    }
}
