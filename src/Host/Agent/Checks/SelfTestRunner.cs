using System.Diagnostics;

namespace DroneSeal.Host.Agent;

/// <summary>Runs the self-test in a process of its own, again where it did not come to an end. Polled; one
/// thread.</summary>
/// <param name="command">Program and arguments; the process writes its report.</param>
/// <param name="reportPath">Where.</param>
internal sealed class SelfTestRunner(IReadOnlyList<string> command, string reportPath) : IDisposable
{
    /// <summary>Tries before it counts as failed.</summary>
    internal const int MostTries = 3;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(180);

    private Process? _process;
    private TimeSpan _startedAt;
    private int _tries;

    /// <summary>What was found; null until it has ended.</summary>
    internal SelfTestReport? Report { get; private set; }

    /// <summary>Goes on with it.</summary>
    /// <returns>True once, when it has ended.</returns>
    internal bool Tick(TimeSpan now)
    {
        if (Report is not null)
        {
            return false;
        }

        if (_process is null)
        {
            Start(now);
            return false;
        }

        if (!_process.HasExited && now - _startedAt < _patience)
        {
            return false;
        }

        var words = _process.HasExited
            ? ChildEnd.Of(_process.ExitCode).Words
            : $"it did not end within {_patience.TotalSeconds:0} s";
        Stop();
        Report = SelfTestReport.TryRead(reportPath)
            ?? (_tries < MostTries ? null
                : SelfTestReport.Failed($"it did not come to an end {MostTries} times: {words}"));
        return Report is not null;
    }

    public void Dispose() => Stop();

    private void Start(TimeSpan now)
    {
        File.Delete(reportPath);
        _tries++;
        _startedAt = now;
        _process = Process.Start(
            new ProcessStartInfo(command[0], command.Skip(1)) { UseShellExecute = false });
    }

    private void Stop()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process?.Dispose();
        _process = null;
    }
}
