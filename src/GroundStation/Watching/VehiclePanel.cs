using DroneSeal.GroundStation.Output;
using DroneSeal.GroundStation.Vehicles;

namespace DroneSeal.GroundStation.Watching;

/// <summary>Mode, battery, place and motion.</summary>
internal static class VehiclePanel
{
    private const int LowBattery = 25;
    private const int EmptyBattery = 15;

    internal static IEnumerable<ScreenLine> Lines(Vehicle vehicle, TimeSpan now)
    {
        var report = vehicle.Autopilot;
        if (vehicle.AutopilotComponent is not { } component)
        {
            yield return new ScreenLine("no autopilot heard", Tone.Warn);
            yield break;
        }

        var silent = now - component.HeardAt;
        yield return new ScreenLine(report.Mode, Tone.Strong)
            .Add("  ").Add(report.IsArmed ? "ARMED" : "disarmed", report.IsArmed ? Tone.Warn : Tone.Plain)
            .Add(VehicleText.Landed(report.Landed).Replace(", ", "  ", StringComparison.Ordinal));
        yield return new ScreenLine(
            "battery ", Tone.Dim).Add(VehicleText.Battery(report), BatteryTone(report));
        yield return new ScreenLine("height  ", Tone.Dim).Add(
            $"{Number.Of(report.HeightMeters, "0.0", "m")}  "
                + $"{Number.Of(report.ClimbMetersPerSecond, "+0.0;-0.0;0.0", "m/s")}");
        yield return new ScreenLine("speed   ", Tone.Dim).Add(
            $"{Number.Of(report.SpeedMetersPerSecond, "0.0", "m/s")}  heading "
                + $"{Number.Of(report.HeadingDegrees, "000")}");
        yield return new ScreenLine("place   ", Tone.Dim).Add(
            $"{Number.Of(report.LatitudeDegrees, "0.000000")} "
                + $"{Number.Of(report.LongitudeDegrees, "0.000000")}");
        yield return new ScreenLine("gps     ", Tone.Dim).Add(
            VehicleText.Gps(report), report.IsPositionGood == false ? Tone.Bad : Tone.Plain);
        yield return VehicleText.Unhealthy(report) is { Length: > 0 } unhealthy
            ? new ScreenLine("unwell  ", Tone.Dim).Add(unhealthy, Tone.Warn)
            : new ScreenLine("heard   ", Tone.Dim).Add(
                $"{Number.Of(silent)} ago", silent > Vehicle.LostAfter ? Tone.Bad : Tone.Plain);
    }

    private static Tone BatteryTone(AutopilotReport report) => report.BatteryPercent switch
    {
        <= EmptyBattery => Tone.Bad,
        <= LowBattery => Tone.Warn,
        null => Tone.Dim,
        _ => Tone.Good,
    };
}
