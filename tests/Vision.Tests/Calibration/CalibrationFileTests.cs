using DroneSeal.Vision.Calibration;

namespace DroneSeal.Vision.Tests.Calibration;

public sealed class CalibrationFileTests
{
    private static readonly CameraCalibration _made = new()
    {
        Lens = LensPicture.Wide,
        Mount = new CameraMount(-0.1, 0.02, 0.003),
        ReprojectionErrorPixels = 0.1234,
        Views = 14,
        Source = "v4l2:///dev/video0",
    };

    [Fact]
    public void WhatIsWrittenIsReadAgain()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}", "camera.yaml");
        try
        {
            CalibrationFile.Write(path, _made);
            var read = CalibrationFile.Read(path);

            Assert.Equal(_made.Lens, read.Lens);
            Assert.Equal(_made.LensSha256, read.LensSha256);
            Assert.Equal((_made.Views, _made.Source), (read.Views, read.Source));
            Assert.InRange(read.Mount.PitchRadians, -0.100001, -0.099999);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }

    [Fact]
    public void CutAtAnyByteItIsRefusedOrHasTheSameLens()
    {
        var text = CalibrationFile.Text(_made);
        for (var length = 0; length < text.Length; length++)
        {
            try
            {
                Assert.Equal(_made.Lens, CalibrationFile.Parse(text[..length], "cut").Lens);
            }
            catch (VisionException)
            {
                // Refused, as it should be.
            }
        }
    }

    [Fact]
    public void ALensThatWasChangedByHandIsRefused()
    {
        var text = CalibrationFile.Text(_made).Replace("431.7", "471.3", StringComparison.Ordinal);
        var fault = Assert.Throws<VisionException>(() => CalibrationFile.Parse(text, "camera.yaml"));
        Assert.StartsWith("camera.yaml:8: lens_sha256", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AMountThatWasChangedByHandIsTaken()
    {
        var text = CalibrationFile.Text(_made)
            .Replace("roll_deg: 1.1459", "roll_deg: 180", StringComparison.Ordinal);
        Assert.InRange(CalibrationFile.Parse(text, "camera.yaml").Mount.RollRadians, 3.1415, 3.1416);
    }

    [Fact]
    public void EveryFaultIsToldWithItsLine()
    {
        var fault = Assert.Throws<VisionException>(() => CalibrationFile.Parse(
            "width_px: wide\nheight_px: 480\nfocal_px: [1]\nlens: x\nmount: flat\n", "f"));
        string[] expected =
        [
            "f:1: width_px", "f:3: focal_px", "f:4: lens is not known", "f:1: distortion", "f:5: mount",
        ];
        foreach (var one in expected)
        {
            Assert.Contains(one, fault.Message, StringComparison.Ordinal);
        }
    }
}
