using DroneSeal.GroundStation.Output;
using DroneSeal.GroundStation.Vehicles;

namespace DroneSeal.GroundStation.Watching;

/// <summary>All vehicles, one a row.</summary>
internal static class FleetTable
{
    private const int NarrowNearest = 11;

    internal static IEnumerable<ScreenLine> Lines(WatchModel model, int width, int height)
    {
        var nearest = Math.Clamp(width - 80 + NarrowNearest, NarrowNearest, 40);
        yield return new ScreenLine(
            $" id mode      armed  batt  height speed editor     kept {"nearest".PadRight(nearest)}  "
                + $"loss  heard", Tone.Dim);
        var all = model.Fleet.Vehicles;
        var at = 0;
        for (var i = 0; i < all.Count; i++)
        {
            at = all[i] == model.Selected ? i : at;
        }

        var rows = height - 1;
        var first = Math.Clamp(at - (rows / 2), 0, Math.Max(0, all.Count - rows));
        foreach (var vehicle in all.Skip(first).Take(rows))
        {
            yield return Row(vehicle, model, nearest);
        }
    }

    private static ScreenLine Row(Vehicle vehicle, WatchModel model, int nearest)
    {
        var report = vehicle.Autopilot;
        var (editor, vision) = (vehicle.Agent.Editor, vehicle.Agent.Vision);
        var isLost = vehicle.IsLost(model.Now);
        var near = vision is { } seen && float.IsFinite(seen.NearestRange)
            ? $"{Number.Of(seen.NearestRange, "0.0", "m")} {Printable.Of(seen.NearestClass.ToString())}"
            : "-";
        var isSelected = vehicle == model.Selected;
        return new ScreenLine(
            $"{(isSelected ? '>' : ' ')}{vehicle.SystemId,2} ", isSelected ? Tone.Strong : Tone.Plain)
            .Add($"{Fit(vehicle.AutopilotComponent is null ? "-" : report.Mode, 9)} ")
            .Add(report.IsArmed ? "ARMED " : "-     ", report.IsArmed ? Tone.Warn : Tone.Dim)
            .Add($"{Number.Of(report.BatteryPercent, "0", "%"),5} ", report.BatteryPercent < 20 ? Tone.Bad
                : Tone.Plain)
            .Add($"{Number.Of(report.HeightMeters, "0.0", "m"),7} "
                + $"{Number.Of(report.SpeedMetersPerSecond),5} ")
            .Add($"{Fit(editor is { } state ? VehicleText.Activity(state.State) : "-", 9)} ")
            .Add($"{(editor is { } counts ? $"{counts.Kept}/{counts.Proposed}" : "-"),5} ")
            .Add(Fit(near, nearest))
            .Add($" {Loss(vehicle),5} ")
            .Add(isLost ? "  LOST" : $"{Number.Of(model.Now - vehicle.HeardAt),6}", isLost ? Tone.Bad
                : Tone.Dim);
    }

    private static string Loss(Vehicle vehicle) =>
        (vehicle.AutopilotComponent ?? vehicle.AgentComponent) is { Link: { } link } component
            && link.HealthOf(component.Address) is { } health
                ? Number.OfPart(health.LossRatio)
                : "-";

    private static string Fit(string text, int width) =>
        text.Length > width ? text[..(width - 1)] + "…" : text.PadRight(width);
}
