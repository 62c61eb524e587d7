using System.Text.Json;
using DroneSeal.GroundStation.Output;

namespace DroneSeal.GroundStation.Vehicles;

/// <summary>A vehicle as fields of JSON; docs/gcs-json.md.</summary>
internal static class VehicleJson
{
    internal static void Write(Utf8JsonWriter writer, Vehicle vehicle, TimeSpan now)
    {
        writer.WriteNumber("vehicle", vehicle.SystemId);
        writer.WriteNumber("heard_seconds_ago", Math.Round((now - vehicle.HeardAt).TotalSeconds, 3));
        WriteAutopilot(writer, vehicle);
        WriteVision(writer, vehicle.Agent);
        WriteEditor(writer, vehicle.Agent);
        WriteComputer(writer, vehicle.Agent);
    }

    private static void WriteAutopilot(Utf8JsonWriter writer, Vehicle vehicle)
    {
        var report = vehicle.Autopilot;
        if (vehicle.AutopilotComponent is null)
        {
            writer.WriteNull("autopilot");
            return;
        }

        writer.WriteStartObject("autopilot");
        writer.WriteString("title", report.Title);
        writer.WriteString("mode", report.Mode);
        writer.WriteBoolean("armed", report.IsArmed);
        writer.WriteString("landed", report.Landed.ToString().ToLowerInvariant());
        writer.WriteString("state", report.State.ToString().ToLowerInvariant());
        writer.WriteOptional("battery_volts", report.BatteryVolts);
        writer.WriteOptional("battery_percent", report.BatteryPercent);
        writer.WriteOptional("latitude_degrees", report.LatitudeDegrees, 7);
        writer.WriteOptional("longitude_degrees", report.LongitudeDegrees, 7);
        writer.WriteOptional("height_meters", report.HeightMeters);
        writer.WriteOptional("speed_meters_per_second", report.SpeedMetersPerSecond);
        writer.WriteOptional("climb_meters_per_second", report.ClimbMetersPerSecond);
        writer.WriteOptional("heading_degrees", report.HeadingDegrees);
        writer.WriteString("fix", report.Fix?.ToString().ToLowerInvariant());
        writer.WriteOptional("satellites", report.Satellites);
        writer.WriteString("unwell", VehicleText.Unhealthy(report));
        writer.WriteEndObject();
    }

    private static void WriteVision(Utf8JsonWriter writer, AgentReport agent)
    {
        if (agent.Vision is not { } vision)
        {
            writer.WriteNull("vision");
            return;
        }

        writer.WriteStartObject("vision");
        writer.WriteOptional("frames_per_second", vision.FramesPerSecond);
        writer.WriteOptional("latency_p50_milliseconds", Known(vision.LatencyP50));
        writer.WriteOptional("latency_p99_milliseconds", Known(vision.LatencyP99));
        writer.WriteNumber("detections", vision.Detections);
        writer.WriteOptional("nearest_meters", vision.NearestRange);
        writer.WriteOptional("nearest_bearing_radians", vision.NearestBearing);
        writer.WriteString("nearest_class", vision.NearestClass.ToString());
        writer.WriteEndObject();
    }

    private static void WriteEditor(Utf8JsonWriter writer, AgentReport agent)
    {
        if (agent.Editor is not { } editor)
        {
            writer.WriteNull("editor");
            return;
        }

        writer.WriteStartObject("editor");
        writer.WriteString("state", VehicleText.Activity(editor.State));
        writer.WriteNumber("proposed", editor.Proposed);
        writer.WriteNumber("kept", editor.Kept);
        writer.WriteNumber("reverted", editor.Reverted);
        writer.WriteNumber("waiting", editor.Waiting);
        writer.WriteNumber("last_edit", editor.LastEditId);
        writer.WriteString("anchor_hash", VehicleText.Hash(editor.AnchorHash, ""));
        writer.WriteString("active_set_hash", VehicleText.Hash(editor.ActiveSetHash, ""));
        writer.WriteString("released_set_hash", VehicleText.Hash(editor.ReleasedSetHash, ""));
        writer.WriteEndObject();
    }

    private static void WriteComputer(Utf8JsonWriter writer, AgentReport agent)
    {
        if (agent.Computer is not { } computer)
        {
            writer.WriteNull("computer");
            return;
        }

        ReadOnlySpan<byte> processor = computer.CpuCombined;
        ReadOnlySpan<byte> graphics = computer.GpuCombined;
        writer.WriteStartObject("computer");
        writer.WriteOptional("cpu_percent", processor[0] == byte.MaxValue ? null : (double)processor[0]);
        writer.WriteOptional("gpu_percent", graphics[0] == byte.MaxValue ? null : (double)graphics[0]);
        writer.WriteOptional(
            "board_celsius", computer.TemperatureBoard == sbyte.MaxValue ? null : (
                double)computer.TemperatureBoard);
        writer.WriteOptional(
            "memory_used_mib", computer.RamUsage == uint.MaxValue ? null : (double)computer.RamUsage);
        writer.WriteOptional(
            "memory_total_mib", computer.RamTotal == uint.MaxValue ? null : (double)computer.RamTotal);
        writer.WriteOptional("power_watts", agent.PowerWatts);
        writer.WriteEndObject();
    }

    private static double? Known(ushort value) => value == ushort.MaxValue ? null : (double)value;
}
