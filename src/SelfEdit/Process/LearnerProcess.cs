using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace DroneSeal.SelfEdit;

/// <summary>The learner as a child: niced, capped, watched. Its death, of whatever kind, is an answer and no
/// exception.</summary>
/// <remarks>
/// Niceness by <c>nice</c>; the cap by <c>prlimit --data</c> (private writable memory, which is what grows; a
/// limit on address space would stop .NET before it starts). Both replace themselves by the learner, so the
/// process id is its own. A program that is missing is left out, and <see cref="Limits"/> says so. The kernel
/// is also told to end the learner first when the machine runs out of memory. Members may be called from any
/// thread.
/// </remarks>
public sealed class LearnerProcess : IDisposable
{
    // Only a grandchild that keeps the stream open makes this long: else its end comes with the process's
    // own.
    private static readonly TimeSpan _lastWordsPatience = TimeSpan.FromSeconds(10);

    private readonly Process? _process;
    private readonly string? _startFault;
    private Thread? _errors;
    private readonly Lock _gate = new(); // guards _lastError
    private string _lastError = "";

    private LearnerProcess(Process? process, string limits, string? startFault)
    {
        _process = process;
        _startFault = startFault;
        Limits = limits;
    }

    /// <summary>Which limits stand, in words.</summary>
    public string Limits { get; }

    /// <summary>Its process id; zero where it never started.</summary>
    public int Id => _process?.Id ?? 0;

    /// <summary>Whether it runs.</summary>
    public bool IsRunning => _process is { HasExited: false };

    /// <summary>How it ended; null while it runs.</summary>
    public LearnerExit? Exit => IsRunning ? null : Describe();

    /// <summary>Starts a learner. A program that cannot be started is an answer too: see
    /// <see cref="Exit"/>.</summary>
    /// <param name="options">What to start.</param>
    /// <param name="onLine">Gets each line of its output and error stream, on another thread.</param>
    /// <exception cref="ArgumentException">The settings are wrong; the message names all faults.</exception>
    public static LearnerProcess Start(LearnerOptions options, Action<string>? onLine = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Problems().ToList() is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join(" ", problems), nameof(options));
        }

        var (command, limits) = LearnerCommand.For(options);
        var process = new Process { StartInfo = StartInfo(command, options) };
        try
        {
            process.Start();
        }
        catch (Win32Exception fault)
        {
            process.Dispose();
            return new LearnerProcess(
                null, limits, $"The learner {options.Executable} cannot be started: {fault.Message}");
        }

        PreferAsVictim(process.Id);
        var learner = new LearnerProcess(process, limits, startFault: null);
        learner.Listen(onLine);
        return learner;
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>Null where it still runs.</returns>
    public LearnerExit? AwaitExit(TimeSpan timeout)
    {
        // Its last words may come a moment after its end; a grandchild may keep the stream open for ever.
        if (_process is not null && _process.WaitForExit(timeout))
        {
            _errors!.Join(_lastWordsPatience);
        }

        return Exit;
    }

    /// <summary>Ends it at once, as <c>kill -9</c> does; nothing happens where it has ended.</summary>
    public void Kill()
    {
        if (IsRunning)
        {
            _process!.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Ends it, if it still runs.</summary>
    public void Dispose()
    {
        Kill();
        _process?.Dispose();
    }

    private static ProcessStartInfo StartInfo(IReadOnlyList<string> command, LearnerOptions options)
    {
        var info = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in options.Environment)
        {
            info.Environment[name] = value;
        }

        return info;
    }

    // Fails where the process has ended already or the system keeps no such score; neither matters.
    private static void PreferAsVictim(int id)
    {
        try
        {
            File.WriteAllText(
                string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/oom_score_adj"), "900");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Debug.WriteLine(fault.Message);
        }
    }

    // Threads of their own: those of the pool may all be busy for seconds, and the last words with them.
    private void Listen(Action<string>? onLine)
    {
        _errors = Read(_process!.StandardError, line =>
        {
            lock (_gate)
            {
                _lastError = string.IsNullOrWhiteSpace(line) ? _lastError : line;
            }

            onLine?.Invoke(line);
        });
        Read(_process.StandardOutput, line => onLine?.Invoke(line));
    }

    private static Thread Read(StreamReader stream, Action<string> take)
    {
        var thread = new Thread(() =>
        {
            try
            {
                using var reader = stream;
                while (reader.ReadLine() is { } line)
                {
                    take(line);
                }
            }
            catch (Exception closed) when (closed is IOException or ObjectDisposedException)
            {
                Debug.WriteLine(closed.Message);
            }
        })
        {
            IsBackground = true,
            Name = "learner's words",
        };
        thread.Start();
        return thread;
    }

    private LearnerExit Describe()
    {
        if (_startFault is not null)
        {
            return new LearnerExit(-1, null, _startFault);
        }

        var code = _process!.ExitCode;
        string lastError;
        lock (_gate)
        {
            lastError = _lastError.Length == 0 ? "" : $" Its last words: {_lastError}";
        }

        return code switch
        {
            0 => new LearnerExit(0, null, "The learner has ended as it should."),
            > 128 and < 193 => new LearnerExit(
                code, code - 128, $"The learner was ended by signal {code - 128}.{lastError}"),
            _ => new LearnerExit(code, null, $"The learner has ended with code {code}.{lastError}"),
        };
    }
}
