using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using DroneSeal.Host.Flying;

namespace DroneSeal.Host.Agent;

/// <summary>A process of this program, started with another verb. Its output goes where the agent's
/// goes.</summary>
/// <param name="makePlan">What to start, asked at each start.</param>
/// <param name="pulsePath">Its sign of life.</param>
internal sealed partial class ChildProcess(Func<ChildPlan> makePlan, string pulsePath) : IChild
{
    private const int StopSignal = 19; // SIGSTOP
    private const int ContinueSignal = 18; // SIGCONT
    private static readonly TimeSpan _killPatience = TimeSpan.FromSeconds(5);

    private readonly Pulse _pulse = Pulse.Open(pulsePath);
    private Process? _process;
    private ChildEnd? _startFault;

    public int ProcessId => IsRunning ? _process!.Id : 0;

    public bool IsRunning => _process is { HasExited: false };

    public ChildEnd? End =>
        IsRunning ? null : _process is null ? _startFault : ChildEnd.Of(_process.ExitCode);

    public TimeSpan? LastSign => _pulse.Last;

    public void Start()
    {
        _process?.Dispose();
        (_process, _startFault) = (null, null);
        _pulse.Reset();
        var plan = makePlan();
        var command = plan.Command;
        var info = new ProcessStartInfo(command[0], command.Skip(1)) { UseShellExecute = false };
        foreach (var (key, value) in plan.Environment)
        {
            info.Environment[key] = value;
        }

        try
        {
            _process = Process.Start(info);
        }
        catch (Win32Exception refused)
        {
            _startFault = new ChildEnd(-1, $"{command[0]} cannot be started: {refused.Message}");
            return;
        }

        plan.Group?.Take(_process!.Id);
        SetVictimScore(_process!.Id, plan.VictimScore);
    }

    public void Kill()
    {
        if (IsRunning)
        {
            _process!.Kill(entireProcessTree: true);
            _process.WaitForExit(_killPatience);
        }
    }

    public void Ask()
    {
        if (IsRunning)
        {
            Halt(false);
            StopSignals.Ask(_process!.Id);
        }
    }

    public void Halt(bool isHalted)
    {
        if (IsRunning)
        {
            _ = Signal(_process!.Id, isHalted ? StopSignal : ContinueSignal);
        }
    }

    public void Dispose()
    {
        Kill();
        _process?.Dispose();
        _pulse.Dispose();
    }

    // Which process the kernel ends first when memory runs out. Raising one's score needs no right, lowering
    // it does; a score that cannot be set is no reason not to fly.
    private static void SetVictimScore(int id, int score)
    {
        try
        {
            File.WriteAllText(
                string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/oom_score_adj"),
                score.ToString(CultureInfo.InvariantCulture));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Debug.WriteLine(fault.Message);
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int processId, int signal);
}
