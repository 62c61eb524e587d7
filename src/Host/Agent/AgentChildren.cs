using System.Globalization;
using DroneSeal.Host.Flying;

namespace DroneSeal.Host.Agent;

/// <summary>The agent's three children, each within its limits.</summary>
internal sealed class AgentChildren : IDisposable
{
    // The runtime's own choice follows the processor's cache, and fills up to that before anything is collected.
    private const long YoungBytes = 16 << 20;

    private readonly AgentSettings _settings;
    private readonly AgentFolder _folder;
    private readonly MemoryGroups _groups;
    private readonly List<IDisposable> _processes = [];

    /// <summary>Plans them; nothing runs yet.</summary>
    internal AgentChildren(AgentSettings settings, AgentFolder folder, MemoryGroups groups)
    {
        (_settings, _folder, _groups) = (settings, folder, groups);
        var watch = settings.Watch;
        // A flight that is over is no crash, whether it succeeded or not: the next one waits for its order.
        Flight = Make("flight", settings.Flight, watch.Policy with
        {
            Silence = watch.FlightSilence,
            GoodEnds = new HashSet<int> { ExitCode.Done, ExitCode.FlightFailed },
        }, () => []);
        Vision = Make("vision", settings.Vision, watch.Policy with { Silence = watch.VisionSilence }, () =>
            ["--set", FirstSet ?? "base", .. RecordArguments()]);
        Learner = Make("learner", settings.Learner, watch.Policy with
        {
            Silence = watch.LearnerSilence,
            GivesUp = true,
            GoodEnds = new HashSet<int> { ExitCode.Done },
        }, () => []);
    }

    internal ChildSupervisor Flight { get; }

    internal ChildSupervisor Vision { get; }

    internal ChildSupervisor Learner { get; }

    /// <summary>The set that vision is started with; null: all adapters off.</summary>
    internal string? FirstSet { get; set; }

    /// <summary>The folder that vision records in; null: nothing is recorded.</summary>
    internal string? Recording { get; set; }

    /// <summary>Each with the limits that stand.</summary>
    internal List<(ChildSupervisor Child, string Limits)> All { get; } = [];

    private string[] RecordArguments() => Recording is null ? [] : ["--record", Recording];

    /// <summary>The command of one of the agent's own verbs.</summary>
    internal static IReadOnlyList<string> Command(
        AgentFolder folder, string verb, params IEnumerable<string> more) => OwnProgram.Command(
        ["agent", verb, "--config", folder.Settings,
         "--parent", Environment.ProcessId.ToString(CultureInfo.InvariantCulture), .. more]);

    public void Dispose() => _processes.ForEach(one => one.Dispose());

    private ChildSupervisor Make(
        string name, ProcessSettings process, ChildPolicy policy, Func<IEnumerable<string>> more)
    {
        var group = _groups.Make(name, process.MemoryBytes);
        var (_, limits) = ChildCommand.Wrap([], process, group is not null);
        var child = new ChildProcess(() => new ChildPlan(
            ChildCommand.Wrap(Command(_folder, name, more()), process, group is not null).Command)
        {
            Group = group,
            VictimScore = name switch { "learner" => 900, "vision" => 300, _ => -500 },
            Environment = Surroundings(name),
        }, _folder.PulseOf(name));
        _processes.Add(child);
        var supervisor = new ChildSupervisor(name, child, policy);
        All.Add((supervisor, limits));
        return supervisor;
    }

    // The learner's one compute thread must not spin while it waits.
    private static Dictionary<string, string> Surroundings(string name) => name == "flight"
        ? new(FlightRuntime.Environment)
        : new([QuietHeap.Setting(YoungBytes)]) { ["GOMP_SPINCOUNT"] = "300" };
}
