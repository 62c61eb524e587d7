using DroneSeal.GroundStation.Output;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.GroundStation.Vehicles;

/// <summary>A vehicle in lines of plain text; shared by <c>status</c> and the screens.</summary>
internal static class VehicleText
{
    /// <summary>All that is known.</summary>
    internal static IEnumerable<string> Page(Vehicle vehicle, TimeSpan now)
    {
        yield return $"vehicle {vehicle.SystemId}   {vehicle.Autopilot.Title}   "
            + $"heard {Number.Of(now - vehicle.HeardAt)} ago";
        if (vehicle.AutopilotComponent is not null)
        {
            yield return $"state     {State(vehicle.Autopilot)}";
            yield return $"battery   {Battery(vehicle.Autopilot)}";
            yield return $"position  {Position(vehicle.Autopilot)}";
            yield return $"motion    {Motion(vehicle.Autopilot)}";
            yield return $"gps       {Gps(vehicle.Autopilot)}";
            if (Unhealthy(vehicle.Autopilot) is { Length: > 0 } unhealthy)
            {
                yield return $"unwell    {unhealthy}";
            }
        }

        foreach (var line in AgentPage(vehicle.Agent, now))
        {
            yield return line;
        }

        foreach (var alert in vehicle.Alerts.Alerts.TakeLast(3))
        {
            yield return $"said      {alert.Source}: {alert.Text}";
        }
    }

    /// <summary>Mode, arming and ground or air.</summary>
    internal static string State(AutopilotReport report) =>
        $"{report.Mode}, "
            + $"{(report.IsArmed ? "ARMED" : "disarmed")}{Landed(report.Landed)}{Health(report.State)}";

    /// <summary>Ground or air, as a continuation; empty where it is not told.</summary>
    internal static string Landed(MavLandedState landed) => landed switch
    {
        MavLandedState.OnGround => ", on the ground",
        MavLandedState.InAir => ", in the air",
        MavLandedState.Takeoff => ", taking off",
        MavLandedState.Landing => ", landing",
        _ => "",
    };

    internal static string Battery(AutopilotReport report) =>
        report.BatteryVolts is null && report.BatteryPercent is null
            ? "not measured"
            : $"{Number.Of(report.BatteryVolts, "0.0", "V")}  {Number.Of(report.BatteryPercent, "0", "%")}  "
                + $"{Number.Of(report.BatteryAmperes, "0.0", "A")}";

    internal static string Position(AutopilotReport report) => report.LatitudeDegrees is null
        ? "not known"
        : $"{Number.Of(report.LatitudeDegrees, "0.000000")} "
            + $"{Number.Of(report.LongitudeDegrees, "0.000000")}  "
            + $"{Number.Of(report.HeightMeters, "0.0", "m")} above home";

    internal static string Motion(AutopilotReport report) =>
        $"{Number.Of(report.SpeedMetersPerSecond, "0.0", "m/s")} over ground, "
            + $"{Number.Of(report.ClimbMetersPerSecond, "+0.0;-0.0;0.0", "m/s")} up, "
            + $"heading {Number.Of(report.HeadingDegrees, "000")}";

    internal static string Gps(AutopilotReport report) => report.Fix is not { } fix
        ? "not told"
        : $"{FixName(fix)}, {Number.Of(report.Satellites, "0")} satellites"
            + (report.IsPositionGood == false ? ", estimator has no good position" : "");

    /// <summary>The sensors that say they are unwell; empty where none does.</summary>
    internal static string Unhealthy(AutopilotReport report)
    {
        var bits = report.Unhealthy ?? MavSysStatusSensor.None;
        if (bits == MavSysStatusSensor.None)
        {
            return "";
        }

        var names = Enum.GetValues<MavSysStatusSensor>()
            .Where(sensor => sensor != MavSysStatusSensor.None && bits.HasFlag(sensor))
            .Select(sensor => sensor.ToString().Replace("Sensor", "", StringComparison.Ordinal));
        return string.Join(", ", names);
    }

    /// <summary>What the editor is doing, in a word or two.</summary>
    internal static string Activity(EditorActivity activity) => activity.ToString().ToLowerInvariant();

    /// <summary>The first bytes of a hash; a word where they are all zero.</summary>
    internal static string Hash(Bytes8 hash, string none)
    {
        ReadOnlySpan<byte> bytes = hash;
        return bytes.IndexOfAnyExcept((byte)0) < 0 ? none : Convert.ToHexStringLower(bytes);
    }

    /// <summary>What became of an edit, in a word or two.</summary>
    internal static string Verdict(EditVerdict verdict) =>
        verdict == EditVerdict.TakenBack ? "taken back" : verdict.ToString().ToLowerInvariant();

    /// <summary>What vision sees, on a line.</summary>
    internal static string Vision(in VisionState vision) =>
        $"{Number.Of(vision.FramesPerSecond, "0.0")} frames/s, capture to setpoint "
            + $"{Milliseconds(vision.LatencyP50)}/{Milliseconds(vision.LatencyP99)} ms (p50/p99)";

    /// <summary>The nearest obstacle, on a line.</summary>
    internal static string Nearest(in VisionState vision) => !float.IsFinite(vision.NearestRange)
        ? $"{vision.Detections} detections, no obstacle near"
        : $"{vision.Detections} detections, nearest {Printable.Of(vision.NearestClass.ToString())} "
            + $"at {Number.Of(vision.NearestRange, "0.0", "m")}, "
            + $"{Number.Of(vision.NearestBearing * 180 / MathF.PI, "+0;-0;0")} deg";

    /// <summary>Processor, memory and heat, on a line.</summary>
    internal static string Computer(in OnboardComputerStatus computer, float? watts)
    {
        ReadOnlySpan<byte> all = computer.CpuCombined;
        ReadOnlySpan<byte> gpu = computer.GpuCombined;
        var line = $"CPU {Percent(all[0])}  GPU {Percent(gpu[0])}";
        line += computer.TemperatureBoard == sbyte.MaxValue ? "" : $"  {computer.TemperatureBoard} C";
        line += computer.RamTotal is 0 or uint.MaxValue ? ""
            : $"  memory {computer.RamUsage}/{computer.RamTotal} MiB";
        return watts is { } power ? $"{line}  {Number.Of(power, "0.0", "W")}" : line;
    }

    private static IEnumerable<string> AgentPage(AgentReport agent, TimeSpan now)
    {
        if (agent.Vision is { } vision)
        {
            yield return $"vision    {Vision(vision)}";
            yield return $"          {Nearest(vision)}";
        }

        if (agent.Editor is { } editor)
        {
            yield return $"editor    {Activity(editor.State)}: {editor.Proposed} edits judged, "
                + $"{editor.Kept} kept, "
                + $"{editor.Reverted} reverted, {editor.Waiting} waiting"
                + (now - agent.EditorAt > TimeSpan.FromSeconds(
                    5) ? $" ({Number.Of(now - agent.EditorAt)} ago)" : "");
            yield return $"          anchor {Hash(editor.AnchorHash, "not told")}, active "
                + $"{Hash(editor.ActiveSetHash, "none")}, released {Hash(editor.ReleasedSetHash, "base")}";
        }

        if (agent.Computer is { } computer)
        {
            yield return $"computer  {Computer(computer, agent.PowerWatts)}";
        }
    }

    private static string FixName(GpsFixType fix) => fix switch
    {
        GpsFixType.NoGps => "no receiver",
        GpsFixType.NoFix => "no fix",
        GpsFixType.Fix2d => "2D fix",
        GpsFixType.Fix3d => "3D fix",
        GpsFixType.RtkFloat => "RTK float",
        GpsFixType.RtkFixed => "RTK fixed",
        _ => fix.ToString(),
    };

    private static string Health(MavState state) => state switch
    {
        MavState.Critical => ", CRITICAL",
        MavState.Emergency => ", EMERGENCY",
        MavState.Boot or MavState.Calibrating => ", starting",
        MavState.FlightTermination => ", TERMINATED",
        _ => "",
    };

    private static string Milliseconds(ushort value) => value == ushort.MaxValue ? "-" : $"{value}";

    private static string Percent(byte value) => value == byte.MaxValue ? "-" : $"{value} %";
}
