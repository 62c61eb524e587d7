using DroneSeal.Host.Flying;
using DroneSeal.SelfEdit;
using DroneSeal.Vision.Recording;
using Microsoft.Extensions.Logging;

namespace DroneSeal.Host.Agent;

/// <summary>The agent: checks, starts and watches flight, vision and learner; tells how they do. It flies
/// nothing and detects nothing itself, and loads neither libtorch nor OpenCV.</summary>
/// <remarks>One thread, ten turns a second.</remarks>
internal sealed class AgentRun : IDisposable
{
    private static readonly TimeSpan _period = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan _tellPeriod = TimeSpan.FromSeconds(1);

    private readonly AgentSettings _settings;
    private readonly AgentFolder _folder;
    private readonly ILogger _log;
    private readonly AgentChildren _children;
    private readonly SelfTestRunner _selfTest;
    private readonly Pulse _visionPulse;
    private readonly VisionTrials _trials;
    private readonly HealthWatch _health;
    private readonly AgentMetrics _metrics;
    private readonly AgentGround? _ground;
    private readonly EditingPause _pause;
    private readonly HeatGauge _heat = new("/sys/class/thermal");
    private readonly PowerGauge _power = new("/sys/class/hwmon");
    private readonly ServiceNotifier _notifier = ServiceNotifier.Open();
    private TimeSpan _toldAt;
    private string _toldStatus = "";
    private bool _isReady;
    private volatile bool _isAskedToEnd;

    private AgentRun(AgentSettings settings, ILogger log)
    {
        (_settings, _log) = (settings, log);
        _folder = AgentFolder.Create(settings.Run);
        Directory.CreateDirectory(settings.State);
        File.Copy(settings.File, _folder.Settings, overwrite: true);
        File.Delete(_folder.Go);
        AdapterMailbox.Create(_folder.Mailbox).Dispose();
        var groups = MemoryGroups.Prepare(
            "/sys/fs/cgroup", File.ReadAllText("/proc/self/cgroup"), Environment.ProcessId);
        var description = groups.Description;
        log.SetUp("memory", description);
        _children = new AgentChildren(settings, _folder, groups);
        _selfTest = new SelfTestRunner(AgentChildren.Command(_folder, "self-test"), _folder.SelfTest);
        _visionPulse = Pulse.Open(_folder.PulseOf("vision"));
        _trials = new VisionTrials(
            settings.Store, () => _visionPulse.Stage,
            () => StatusFile.TryRead<VisionStatus>(_folder.StatusOf("vision"))?.OnTrial, log.Remark);
        _health = new HealthWatch(settings, _folder);
        _metrics = new AgentMetrics(settings.Metrics);
        _ground = AgentGround.Open(settings, log);
        _pause = new EditingPause(settings.Limits);
        foreach (var (child, limits) in _children.All)
        {
            child.Changed = Tell;
            var subject = $"limits of {child.Name}";
            log.SetUp(subject, limits);
        }

        _children.Recording = BeginRecording();
        _children.Vision.BeforeStart = ChooseSet;
        _children.Vision.TurnOff("the self-test has not ended");
        _children.Learner.TurnOff("the self-test has not ended");
    }

    /// <summary>Runs until it is asked to end, or flight cannot be kept going.</summary>
    internal static int Run(AgentSettings settings)
    {
        using var logs = AgentLogs.Open(settings.LogLevel);
        var log = logs.CreateLogger("agent");
        var (version, processId) = (HealthWatch.Version, Environment.ProcessId);
        log.Begins("agent", version, processId);
        using var agent = new AgentRun(settings, log);
        using var signals = StopSignals.Catch(() => agent._isAskedToEnd = true);
        var code = agent.Turn();
        log.Ends("agent", code == ExitCode.Done ? "asked to" : "flight crashes again and again");
        return code;
    }

    public void Dispose()
    {
        _selfTest.Dispose();
        _children.Dispose();
        _visionPulse.Dispose();
        _ground?.Dispose();
        _metrics.Dispose();
        _notifier.Dispose();
    }

    // One start of the agent is one flight; vision that is started anew goes on in it.
    private string? BeginRecording()
    {
        if (_settings.Recording.Folder is not { } folder)
        {
            return null;
        }

        try
        {
            var flight = RecordingFolders.NewFlight(folder);
            _log.SetUp("recording", flight);
            return flight;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            var words = $"nothing is recorded: {fault.Message}";
            _log.Remark(words);
            return null;
        }
    }

    private int Turn()
    {
        while (!_isAskedToEnd)
        {
            var now = MonotonicClock.Now();
            if (_selfTest.Tick(now))
            {
                TakeSelfTest(now);
            }

            _children.Flight.Tick(now);
            _children.Vision.Tick(now);
            _children.Learner.Tick(now);
            if (_children.Flight.IsLooping)
            {
                // Started anew from the outside, with everything that a fresh start clears.
                EndVision("flight crashes again and again");
                return ExitCode.FlightFailed;
            }

            TellWhenDue(now);
            Thread.Sleep(_period);
        }

        _notifier.Stopping();
        End();
        return ExitCode.Done;
    }

    // Flight first, and with eyes: it holds, lands and ends; only then the others.
    private void End()
    {
        _children.Flight.AskToEnd("the service is being stopped");
        while (_children.Flight.ProcessId != 0)
        {
            var now = MonotonicClock.Now();
            _children.Vision.Tick(now);
            TellWhenDue(now);
            Thread.Sleep(_period);
        }

        _children.Learner.AskToEnd("the service is being stopped");
        var patience = MonotonicClock.Now() + TimeSpan.FromSeconds(10);
        while (_children.Learner.ProcessId != 0 && MonotonicClock.Now() < patience)
        {
            Thread.Sleep(_period);
        }

        EndVision("the service is being stopped");
        _health.Write(
            MonotonicClock.Now(), _selfTest.Report, _children.All, ("off", "the service is being stopped"),
                _heat.Hottest());
    }

    // A set is not to blame for an end that was ordered.
    private void EndVision(string reason)
    {
        var isUp = _children.Vision.ProcessId != 0;
        _children.Vision.TurnOff(reason);
        if (isUp)
        {
            _trials.End(isOrdered: true);
        }
    }

    private void TakeSelfTest(TimeSpan now)
    {
        var report = _selfTest.Report!;
        foreach (var step in report.Steps)
        {
            _log.SelfTestStep(step.IsPassed ? LogLevel.Information : LogLevel.Warning, step.Name, step.Words);
        }

        _log.SelfTestEnded(report.IsFit ? LogLevel.Information : LogLevel.Error, report.Verdict);
        JsonOutput.Write(new FileInfo(_folder.SelfTest), report);
        _children.FirstSet = report.Set;
        if (report.WeightsSha256.Length > 0)
        {
            _children.Vision.TurnOn(now, "the self-test has ended");
        }

        if (report.MayEdit && _settings.Learning.IsEnabled)
        {
            _children.Learner.TurnOn(now, "the self-test has ended");
        }
    }

    // Before each start of vision: a set that took vision down twice is set aside, and the learner, which
    // goes on from the same store, is started anew behind the mended one.
    private void ChooseSet()
    {
        if (_children.Vision.Starts > 0)
        {
            _trials.End(isOrdered: false);
        }

        if (_children.Vision.Starts == 0 || _selfTest.Report is not { MayEdit: true } report)
        {
            _children.FirstSet = _trials.Begin(_children.FirstSet);
            return;
        }

        if (!SetHealer.MustHeal(_settings.Store, out var active))
        {
            _children.FirstSet = _trials.Begin(active);
            return;
        }

        _children.Learner.Restart(MonotonicClock.Now(), "vision is started anew");
        var choice = SetHealer.Choose(_settings.Store, report.WeightsSha256);
        foreach (var remark in choice.Remarks)
        {
            _log.Remark(remark);
        }

        _children.FirstSet = _trials.Begin(choice.Sha256);
        _log.Adapters(choice.Sha256 ?? "the base model", choice.Source);
    }

    private void TellWhenDue(TimeSpan now)
    {
        if (now - _toldAt < _tellPeriod)
        {
            return;
        }

        _toldAt = now;
        var heat = _heat.Hottest();
        _pause.Judge(now, heat, _power.Events(), _health.FreeBytes());
        var learner = _children.Learner;
        var mustPause = _pause.Reason.Length > 0;
        if (learner.State == (mustPause ? ChildState.Running : ChildState.Halted))
        {
            learner.Halt(mustPause, now, _pause.Reason);
            _log.Editing(mustPause ? "paused" : "goes on", _pause.Reason);
        }

        var report = _health.Write(now, _selfTest.Report, _children.All, Editing(learner), heat);
        _metrics.Show(report);
        _ground?.Tell(report);
        if (report.Summary != _toldStatus)
        {
            _notifier.Status(report.Summary);
            _toldStatus = report.Summary;
        }

        if (!_isReady && _selfTest.Report is not null && _children.Flight.State == ChildState.Running)
        {
            _isReady = true;
            _notifier.Ready();
        }
    }

    private (string State, string Reason) Editing(ChildSupervisor learner) => learner.State switch
    {
        ChildState.Running => ("running", ""),
        ChildState.Halted => ("paused", _pause.Reason),
        _ => ("off", !_settings.Learning.IsEnabled ? "the settings say so"
            : _selfTest.Report is { MayEdit: false } ? "the self-test says so"
            : learner.Reason),
    };

    private void Tell(ChildSupervisor child)
    {
        var isUsual = child.State is ChildState.Running or ChildState.Starting or ChildState.Off;
        var (name, state, reason) = (child.Name, child.State.ToString(), child.Reason);
        _log.ChildChanged(isUsual ? LogLevel.Information : LogLevel.Warning, name, state, reason);
    }
}
