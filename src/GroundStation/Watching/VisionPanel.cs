using DroneSeal.GroundStation.Output;
using DroneSeal.GroundStation.Vehicles;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.GroundStation.Watching;

/// <summary>What the detector sees and how its computer does.</summary>
internal static class VisionPanel
{
    private static readonly TimeSpan _staleAfter = TimeSpan.FromSeconds(5);

    internal static IEnumerable<ScreenLine> Lines(Vehicle vehicle, TimeSpan now)
    {
        var agent = vehicle.Agent;
        if (agent.Vision is not { } vision)
        {
            yield return new ScreenLine(
                vehicle.AgentComponent is null ? "no agent heard"
                    : "the agent tells nothing of its vision", Tone.Dim);
        }
        else
        {
            var isStale = now - agent.VisionAt > _staleAfter || vision.FramesPerSecond <= 0;
            yield return new ScreenLine(
                $"{Number.Of(vision.FramesPerSecond, "0.0")} frames/s", isStale ? Tone.Bad : Tone.Good)
                .Add(isStale ? $"  STALE, {Number.Of(now - agent.VisionAt)} old" : "", Tone.Bad);
            yield return new ScreenLine("to setpoint ", Tone.Dim)
                .Add($"{Known(vision.LatencyP50)} ms p50, {Known(vision.LatencyP99)} ms p99");
            yield return new ScreenLine($"{vision.Detections} detections");
            yield return Nearest(vision);
        }

        if (agent.Computer is { } computer)
        {
            foreach (var line in Computer(computer, agent.PowerWatts))
            {
                yield return line;
            }
        }
    }

    private static ScreenLine Nearest(in VisionState vision) => float.IsFinite(vision.NearestRange)
        ? new ScreenLine("nearest ", Tone.Dim).Add(
            $"{Number.Of(vision.NearestRange, "0.0", "m")} {Printable.Of(vision.NearestClass.ToString())}",
            vision.NearestRange < 3 ? Tone.Warn : Tone.Plain)
        : new ScreenLine("nothing near", Tone.Dim);

    private static IEnumerable<ScreenLine> Computer(OnboardComputerStatus computer, float? watts)
    {
        var whole = VehicleText.Computer(computer, watts);
        var at = whole.IndexOf("  memory", StringComparison.Ordinal);
        yield return new ScreenLine(at < 0 ? whole : whole[..at]);
        if (at >= 0)
        {
            yield return new ScreenLine(whole[(at + 2)..]);
        }
    }

    private static string Known(ushort value) => value == ushort.MaxValue ? "-" : $"{value}";
}
