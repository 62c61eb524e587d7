using System.Globalization;
using System.Text;

namespace DroneSeal.Vision.Calibration;

/// <summary>A camera's calibration on disk, as YAML that people read; the mount may be changed by hand, the
/// lens only by calibrating anew.</summary>
public static class CalibrationFile
{
    private const double Degrees = 180 / Math.PI;

    /// <summary>Reads one.</summary>
    /// <exception cref="VisionException">It cannot be read or used; every fault is named, with its
    /// line.</exception>
    public static CameraCalibration Read(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path), path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new VisionException($"{path}: {fault.Message}", fault);
        }
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="name">What faults call it.</param>
    /// <exception cref="VisionException">It cannot be used; every fault is named, with its line.</exception>
    public static CameraCalibration Parse(string text, string name) => CalibrationReader.Read(text, name);

    /// <summary>Writes one, whole or not at all.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(string path, CameraCalibration calibration)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full + ".new", Text(calibration));
        File.Move(full + ".new", full, overwrite: true);
    }

    /// <summary>As it is written.</summary>
    public static string Text(CameraCalibration calibration)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        var lens = calibration.Lens;
        var mount = calibration.Mount;
        var text = new StringBuilder();
        Line(text, $"# By 'droneseal camera calibrate'. The mount may be changed by hand; the lens may not.");
        Line(text, $"source: \"{calibration.Source.Replace("\"", "'", StringComparison.Ordinal)}\"");
        Line(text, $"width_px: {lens.Width}");
        Line(text, $"height_px: {lens.Height}");
        Line(text, $"focal_px: [{lens.FocalX:R}, {lens.FocalY:R}]");
        Line(text, $"centre_px: [{lens.CentreX:R}, {lens.CentreY:R}]");
        Line(text, $"distortion: [{lens.K1:R}, {lens.K2:R}, {lens.P1:R}, {lens.P2:R}, {lens.K3:R}]");
        Line(text, $"lens_sha256: {calibration.LensSha256}");
        Line(text, $"views: {calibration.Views}");
        Line(text, $"reprojection_error_px: {calibration.ReprojectionErrorPixels:0.0000}");
        Line(text, $"mount:");
        Line(text, $"  pitch_deg: {mount.PitchRadians * Degrees:0.####}");
        Line(text, $"  roll_deg: {mount.RollRadians * Degrees:0.####}");
        Line(text, $"  yaw_deg: {mount.YawRadians * Degrees:0.####}");
        return text.ToString();
    }

    private static void Line(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
