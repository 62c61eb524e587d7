using System.ComponentModel;
using System.Diagnostics;

namespace DroneSeal.Flight.Loop;

/// <summary>A process as a child of this one: vision, or the learner.</summary>
/// <remarks>
/// The control loop asks and orders, and never waits: the runtime's own bookkeeping of processes takes locks
/// that a starved thread may hold, so threads of their own start and kill, and what the loop reads are plain
/// fields that they write.
/// <code>
/// None --Start--> Starting --(it runs)--> Running --(its end is noticed)--> Ended --Start--> Starting
/// </code>
/// </remarks>
/// <param name="command">The program, then its arguments.</param>
public sealed class SystemChildProcess(IReadOnlyList<string> command) : IChildProcess
{
    private const int None = 0;
    private const int Starting = 1;
    private const int Running = 2;
    private const int Ended = 3;

    // Guards the process itself; the control loop never takes it.
    private readonly Lock _gate = new();
    private Process? _process;
    private bool _isDisposed;
    private int _state = None;
    private volatile int _processId;
    private volatile string _lastEnd = "";

    /// <inheritdoc/>
    public int ProcessId => _processId;

    /// <inheritdoc/>
    public bool IsRunning => Volatile.Read(ref _state) is Starting or Running;

    /// <inheritdoc/>
    public string LastEnd => _lastEnd;

    /// <inheritdoc/>
    public void Start()
    {
        _lastEnd = "";
        Volatile.Write(ref _state, Starting);
        Run(StartInPeace, "child starter");
    }

    /// <inheritdoc/>
    public void Kill() => Run(KillInPeace, "child killer");

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            End();
        }
    }

    // A process that a signal ended answers 128 + the signal's number.
    private static string Words(int exitCode) =>
        exitCode > 128 ? $"ended by signal {exitCode - 128}" : $"exit code {exitCode}";

    private static void Run(ThreadStart work, string name) =>
        new Thread(work) { IsBackground = true, Name = name }.Start();

    private void StartInPeace()
    {
        LoopThread.Lower();
        lock (_gate)
        {
            End();
            if (_isDisposed)
            {
                return;
            }

            _process = new Process
            {
                StartInfo = new(command[0], command.Skip(1)),
                EnableRaisingEvents = true,
            };
            var process = _process;
            process.Exited += (_, _) => HasEnded(process);
            try
            {
                process.Start();
                _processId = process.Id;
                Interlocked.CompareExchange(ref _state, Running, Starting);
            }
            catch (Win32Exception refused)
            {
                process.Dispose();
                _process = null;
                _lastEnd = $"{command[0]} cannot be started: {refused.Message}";
                Volatile.Write(ref _state, Ended);
            }
        }
    }

    private void KillInPeace()
    {
        lock (_gate)
        {
            if (_process is { HasExited: false } process)
            {
                process.Kill();
            }
        }
    }

    private void HasEnded(Process process)
    {
        lock (_gate)
        {
            // Where the next start is ordered already, the end of the last one is old news.
            if (ReferenceEquals(process, _process) && Volatile.Read(ref _state) == Running)
            {
                _lastEnd = Words(process.ExitCode);
                Interlocked.CompareExchange(ref _state, Ended, Running);
            }
        }
    }

    // An end that nobody waits for any more is not told.
    private void End()
    {
        var process = _process;
        (_process, _processId) = (null, 0);
        if (process is { HasExited: false })
        {
            process.Kill();
        }

        process?.Dispose();
    }
}
