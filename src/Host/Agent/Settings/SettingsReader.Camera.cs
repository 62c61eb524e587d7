using DroneSeal.Vision;
using DroneSeal.Vision.Calibration;

namespace DroneSeal.Host.Agent;

/// <content>The camera, and its calibration where there is one.</content>
internal sealed partial class SettingsReader
{
    private const float Degrees = 180f / MathF.PI;

    private static readonly string[] _measured =
        ["field_of_view_deg", "pitch_deg", "width_px", "height_px"];

    private CameraSettings Camera(SettingSection? map)
    {
        var usual = new CameraSettings { Source = map?.Text("source") ?? "" };
        if (map is null)
        {
            return usual;
        }

        if (usual.Source.Length > 0 && CameraAddress.Problem(usual.Source) is { } problem)
        {
            Fault(map.LineOf("source"), $"source: {problem}");
        }

        var camera = usual with
        {
            RateHz = (float?)map.Number("rate_hz") ?? usual.RateHz,
            FieldOfViewDegrees = (float?)map.Number("field_of_view_deg") ?? usual.FieldOfViewDegrees,
            PitchDegrees = (float?)map.Number("pitch_deg") ?? usual.PitchDegrees,
            Latency = map.Milliseconds("latency_ms") ?? usual.Latency,
            WidthPixels = map.Whole("width_px") ?? usual.WidthPixels,
            HeightPixels = map.Whole("height_px") ?? usual.HeightPixels,
        };
        return map.Text("calibration") is { } file ? Calibrated(map, camera, file) : camera;
    }

    // All that look at the settings see the straight camera: flight too, which has no pictures.
    private CameraSettings Calibrated(SettingSection map, CameraSettings camera, string file)
    {
        var line = map.LineOf("calibration");
        foreach (var key in _measured.Where(map.Has))
        {
            Fault(map.LineOf(key), $"{key} is in the calibration: leave it out here");
        }

        if (camera.Source.StartsWith("replay:", StringComparison.Ordinal)
            || camera.Source.StartsWith("course:", StringComparison.Ordinal))
        {
            Fault(line, "calibration: recorded and drawn pictures are straight already: leave it out");
        }

        try
        {
            var calibration = CalibrationFile.Read(file);
            var straight = new StraightView(calibration).Camera;
            return camera with
            {
                Calibration = calibration,
                FieldOfViewDegrees = straight.HorizontalRadians * Degrees,
                PitchDegrees = straight.MountPitchRadians * Degrees,
                WidthPixels = straight.Width,
                HeightPixels = straight.Height,
            };
        }
        catch (VisionException fault)
        {
            Fault(line, $"calibration: {fault.Message}");
            return camera;
        }
    }
}
