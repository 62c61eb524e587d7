using System.Diagnostics;
using DroneSeal.Host.Calibrating;
using DroneSeal.Host.Tests.Agent;
using DroneSeal.Vision.Calibration;
using DroneSeal.Vision.Tests.Calibration;

namespace DroneSeal.Host.Tests.Calibrating;

/// <summary>OpenCV's own V4L2 calls against a stand-in for the kernel, in a process of its own.</summary>
public sealed class VideoDeviceTests : IDisposable
{
    private const int PictureBytes = 3 * 640 * 480;
    private const int Buffers = 4;

    private readonly TemporaryFolder _folder = new();

    private string Device => Path.Combine(_folder.Path, "video0");

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public void ACameraThroughTheKernelsCallsGivesTheLensOfItsPictures()
    {
        var library = Path.Combine(_folder.Path, "video_device.so");
        Skip.IfNot(TryCompile(library), "no C compiler: apt-get install gcc libc6-dev");
        FillDevice();
        var file = Path.Combine(_folder.Path, "camera.yaml");

        var (code, words) = Calibrate(library, file);

        Assert.True(code == 0, words);
        var pictures = Directory.CreateDirectory(Path.Combine(_folder.Path, "pictures")).FullName;
        BoardFolder.Fill(pictures, 15);
        var wanted = CalibrateSession.Run(
            new CalibrateRequest { Sources = [pictures], Board = BoardPictures.Board });
        var found = CalibrationFile.Read(file);
        Assert.Equal(wanted.Calibration.LensSha256, found.LensSha256);
        Assert.Equal((wanted.Calibration.Views, $"v4l2://{Device}"), (found.Views, found.Source));
    }

    [Fact]
    public void AFileThatIsNoDeviceIsRefusedInOneSentence()
    {
        File.WriteAllBytes(Device, new byte[100]);
        var (code, _, errors) = DroneSealProcess.Run("camera", "calibrate", $"v4l2://{Device}");
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains($"v4l2://{Device} cannot be opened", errors, StringComparison.Ordinal);
    }

    // A picture that shows nothing comes first: opening may take one.
    private void FillDevice()
    {
        using var file = File.Create(Device);
        file.SetLength(Buffers * PictureBytes);
        file.Seek(0, SeekOrigin.End);
        var nothing = new byte[PictureBytes];
        Array.Fill(nothing, (byte)90);
        file.Write(nothing);
        foreach (var view in BoardPictures.Views)
        {
            file.Write(view.Bgr.AsSpan(0, PictureBytes));
        }
    }

    private (int Code, string Words) Calibrate(string library, string output)
    {
        var environment = new Dictionary<string, string>
        {
            ["LD_PRELOAD"] = library,
            ["DRONESEAL_VIDEO_DEVICE"] = Device,
        };
        using var process = DroneSealProcess.Start(
            environment, "camera", "calibrate", $"v4l2://{Device}", "--out", output, "--width", "640",
            "--height", "480");
        var errors = process.StandardError.ReadToEndAsync();
        var words = process.StandardOutput.ReadToEnd() + errors.Result;
        process.WaitForExit();
        return (process.ExitCode, words);
    }

    private static bool TryCompile(string library)
    {
        try
        {
            var source = Path.Combine(AppContext.BaseDirectory, "Agent", "Servers", "video_device.c");
            using var compiler = Process.Start("cc", ["-shared", "-fPIC", "-o", library, source, "-ldl"]);
            compiler.WaitForExit();
            return compiler.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
