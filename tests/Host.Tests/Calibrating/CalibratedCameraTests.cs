using DroneSeal.Core;
using DroneSeal.Host.Agent;
using DroneSeal.Host.Tests.Agent;
using DroneSeal.Vision;
using DroneSeal.Vision.Calibration;
using DroneSeal.Vision.Tests.Calibration;

namespace DroneSeal.Host.Tests.Calibrating;

/// <summary>What the agent makes of a calibration: one straight camera for all its processes.</summary>
public sealed class CalibratedCameraTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CameraCalibration _calibration =
        new() { Lens = LensPicture.Wide, Mount = new CameraMount(-0.2, 0.04, 0) };

    private string Calibration => Path.Combine(_folder.Path, "camera.yaml");

    public CalibratedCameraTests() => CalibrationFile.Write(Calibration, _calibration);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void FieldOfViewPitchAndSizeAreThoseOfTheStraightPictures()
    {
        var camera = SettingsReader.Read(Yaml("dir:///pictures", ""), "a.yaml").Require().Camera;
        var straight = new StraightView(_calibration).Camera;

        var seen = PinholeCamera.FromFieldOfView(
            camera.WidthPixels, camera.HeightPixels, float.DegreesToRadians(camera.FieldOfViewDegrees),
            float.DegreesToRadians(camera.PitchDegrees));
        Assert.Equal((640, 480), (seen.Width, seen.Height));
        Assert.InRange(seen.FocalPixels, straight.FocalPixels - 0.01f, straight.FocalPixels + 0.01f);
        Assert.InRange(seen.MountPitchRadians, -0.2001f, -0.1999f);
    }

    [Fact]
    public void WhatIsMeasuredCannotAlsoBeWrittenAndStraightPicturesAreNotStraightenedAgain()
    {
        var faults = SettingsReader.Read(Yaml("replay:///flight", "pitch_deg: 3, "), "a.yaml").Faults;

        Assert.Equal(2, faults.Count);
        Assert.Contains("a.yaml:4: pitch_deg is in the calibration", faults[0], StringComparison.Ordinal);
        Assert.Contains("straight already", faults[1], StringComparison.Ordinal);
    }

    [Fact]
    public void ADamagedCalibrationIsAFaultOfTheSettingsWithItsOwnLine()
    {
        File.AppendAllText(Calibration, "zoom: 2\n");
        var fault = Assert.Single(SettingsReader.Read(Yaml("dir:///pictures", ""), "a.yaml").Faults);
        Assert.Contains($"calibration: {Calibration}:15: zoom is not known", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void TheCameraThatVisionOpensGivesStraightPictures()
    {
        var drawn = BoardPictures.Plumb(-0.2, 0.04);
        BoardFolder.Write(Path.Combine(_folder.Path, "plumb.png"), drawn);
        var settings = new CameraSettings { Source = $"dir://{_folder.Path}", Calibration = _calibration };
        var frame = new Frame();
        using (var camera = Cameras.Open(settings, () => null))
        {
            Assert.True(camera.TryNext(frame));
        }

        using var straightener = new PictureStraightener(_calibration);
        straightener.Apply(drawn);
        Assert.Equal(drawn.Bgr, frame.Bgr[..drawn.Bgr.Length]);
    }

    [Fact]
    public void APictureOfAnotherSizeIsACamerasProblem()
    {
        var small = new Frame { Width = 320, Height = 240, Bgr = new byte[3 * 320 * 240] };
        BoardFolder.Write(Path.Combine(_folder.Path, "small.png"), small);
        var settings = new CameraSettings { Source = $"dir://{_folder.Path}", Calibration = _calibration };
        using var camera = Cameras.Open(settings, () => null);
        Assert.Throws<VisionException>(() => camera.TryNext(new Frame()));
    }

    private string Yaml(string source, string more)
    {
        var weights = Path.Combine(_folder.Path, "w.safetensors");
        File.WriteAllText(weights, "");
        return $$"""
            state: /s
            run: /r
            model: {weights: {{weights}}}
            camera: {source: '{{source}}', {{more}}calibration: {{Calibration}}}
            autopilot: {link: 'tcp:127.0.0.1:5760'}

            """;
    }
}
