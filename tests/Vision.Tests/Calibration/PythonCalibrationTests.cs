using System.Diagnostics;
using System.Globalization;
using DroneSeal.Core;
using DroneSeal.Vision.Calibration;
using OpenCvSharp;

namespace DroneSeal.Vision.Tests.Calibration;

/// <summary>The same pictures through Python's cv2.</summary>
public sealed class PythonCalibrationTests : IDisposable
{
    private const string Python = "/usr/bin/python3";

    private readonly string _folder = Directory.CreateTempSubdirectory("droneseal-calibration").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SkippableFact]
    public void PythonFindsTheSameLensAndStraightensThePictureAlike()
    {
        Skip.IfNot(HasPython(), "python3-opencv is missing: apt-get install python3-opencv");
        var found = Calibrate();
        var calibration = StraightViewTests.Calibration(found.Lens, default);
        using var straightener = new PictureStraightener(calibration);

        var numbers = RunPython(straightener.Camera.FocalPixels);

        double[] ours =
        [
            found.ErrorPixels, found.Lens.FocalX, found.Lens.FocalY, found.Lens.CentreX, found.Lens.CentreY,
        ];
        for (var i = 0; i < ours.Length; i++)
        {
            // The windows in which corners are looked for differ: 0.8 px are 0.2 % of the focal length.
            Assert.InRange(ours[i], numbers[i] - 0.8, numbers[i] + 0.8);
        }

        Assert.InRange(MeanDifference(straightener), 0, 1.0);
    }

    private CalibrationResult Calibrate()
    {
        foreach (var frame in BoardPictures.Views)
        {
            using var picture = Mat.FromPixelData(frame.Height, frame.Width, MatType.CV_8UC3, frame.Bgr);
            Cv2.ImWrite(Path.Combine(_folder, frame.Name), picture);
        }

        return CameraCalibrator.Calibrate(BoardPictures.Board, BoardPictures.Found(), 640, 480);
    }

    private double MeanDifference(PictureStraightener straightener)
    {
        var first = BoardPictures.Views[0];
        var frame = new Frame { Width = first.Width, Height = first.Height, Bgr = [.. first.Bgr] };
        straightener.Apply(frame);
        var theirs = File.ReadAllBytes(Path.Combine(_folder, "straight.bin"));
        return frame.Bgr.Zip(theirs, (one, other) => Math.Abs(one - other)).Average();
    }

    private double[] RunPython(float focal)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Calibration", "calibrate_reference.py");
        var text = Run(script, _folder, "9", "6", focal.ToString("R", CultureInfo.InvariantCulture));
        return [.. text.Split(' ').Select(word => double.Parse(word, CultureInfo.InvariantCulture))];
    }

    private static bool HasPython() =>
        File.Exists(Python) && Run("-c", "import cv2; print(1)").StartsWith('1');

    private static string Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Python, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return text;
    }
}
