using DroneSeal.GroundStation.Output;
using DroneSeal.GroundStation.Vehicles;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.GroundStation.Doctoring;

/// <summary>Looks at the agent: camera rate, latency, editor, heat, memory, disk.</summary>
internal static class AgentFindings
{
    private const float SlowCamera = 8;
    private const ushort SlowSetPoint = 250;
    private const sbyte Hot = 85;

    internal static IEnumerable<Finding> Of(Vehicle vehicle)
    {
        if (vehicle.AgentComponent is null)
        {
            yield return new Finding(
                "agent", Grade.Bad, "not heard: is droneseal running, and routed to this link?");
            yield break;
        }

        if (vehicle.Agent.State == MavState.Boot)
        {
            yield return new Finding(
                "agent", Grade.Bad, "it is up and still getting ready: look again in a while");
            yield break;
        }

        yield return Versions(vehicle.Agent.Version);
        yield return Camera(vehicle.Agent.Vision);
        if (vehicle.Agent.Vision is { } vision && vision.LatencyP99 != ushort.MaxValue)
        {
            yield return new Finding(
                "latency",
                vision.LatencyP99 > SlowSetPoint ? Grade.Warning : Grade.Good,
                $"{vision.LatencyP50} ms p50, {vision.LatencyP99} ms p99 from capture to set point");
        }

        yield return Editor(vehicle.Agent.Editor);
        if (vehicle.Agent.Computer is { } computer)
        {
            foreach (var finding in Computer(computer))
            {
                yield return finding;
            }
        }
    }

    private static Finding Versions(AutopilotVersion? told)
    {
        var own = typeof(AgentFindings).Assembly.GetName().Version!.ToString(3);
        return told is not { FlightSwVersion: var code and not 0 }
            ? new Finding(
                "versions", Grade.Warning, $"the agent does not tell its own; this station is {own}")
            : FirmwareVersion.Of(code) is var agents && agents == own
                ? new Finding("versions", Grade.Good, $"agent and this station are {own}")
                : new Finding("versions", Grade.Warning, $"the agent is {agents}, this station {own}");
    }

    private static Finding Camera(VisionState? vision) => vision switch
    {
        null => new Finding("camera", Grade.Warning, "the agent tells nothing of it"),
        { FramesPerSecond: <= 0 } => new Finding("camera", Grade.Bad, "no frames come"),
        { FramesPerSecond: var rate } => new Finding(
            "camera", rate < SlowCamera ? Grade.Warning : Grade.Good, $"{Number.Of(rate)} frames/s"),
    };

    private static Finding Editor(EditorState? editor) => editor switch
    {
        null => new Finding("editor", Grade.Warning, "the agent tells nothing of it"),
        { State: EditorActivity.Failed } =>
            new Finding("editor", Grade.Bad, "it has failed; the last kept set flies on"),
        { State: EditorActivity.Off or EditorActivity.Frozen } one =>
            new Finding("editor", Grade.Warning, $"{VehicleText.Activity(one.State)}: nothing is learned"),
        { } one => new Finding(
            "editor", Grade.Good, $"{VehicleText.Activity(one.State)}, {one.Kept} of {one.Proposed} "
                + $"edits kept"),
    };

    private static IEnumerable<Finding> Computer(OnboardComputerStatus computer)
    {
        if (computer.TemperatureBoard != sbyte.MaxValue)
        {
            yield return new Finding(
                "heat", computer.TemperatureBoard >= Hot ? Grade.Warning
                    : Grade.Good, $"{computer.TemperatureBoard} C");
        }

        if (computer.RamTotal is not (0 or uint.MaxValue))
        {
            var isTight = computer.RamUsage > 0.9 * computer.RamTotal;
            yield return new Finding(
                "memory", isTight ? Grade.Warning
                    : Grade.Good, $"{computer.RamUsage} of {computer.RamTotal} MiB");
        }

        ReadOnlySpan<uint> used = computer.StorageUsage;
        ReadOnlySpan<uint> all = computer.StorageTotal;
        var (usedMib, allMib) = (used[0], all[0]);
        if (allMib is not (0 or uint.MaxValue))
        {
            var isFull = usedMib > 0.95 * allMib;
            yield return new Finding(
                "disk there", isFull ? Grade.Bad : Grade.Good, $"{usedMib} of {allMib} MiB used");
        }
    }
}
