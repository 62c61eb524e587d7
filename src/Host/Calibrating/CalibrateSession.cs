using DroneSeal.Core;
using DroneSeal.Host.Agent;
using DroneSeal.Vision;
using DroneSeal.Vision.Calibration;

namespace DroneSeal.Host.Calibrating;

/// <summary>Calibrates a camera from pictures of a chessboard.</summary>
internal static class CalibrateSession
{
    /// <summary>Looks, and calibrates.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="progress">Told after each picture.</param>
    /// <exception cref="VisionException">The pictures do not tell; the reason says what to do.</exception>
    internal static CalibrateResult Run(CalibrateRequest request, Action<BoardGathering>? progress = null)
    {
        using var gathering = new BoardGathering(request.Board);
        Gather(request, gathering, progress);
        if (gathering.Views.Count == 0)
        {
            throw new VisionException(gathering.WhyNone());
        }

        if (request.Plumb is { } plumb)
        {
            LookAtPlumb(plumb, gathering);
        }

        var found = CameraCalibrator.Calibrate(
            request.Board, gathering.Views, gathering.Width, gathering.Height);
        var calibration = new CameraCalibration
        {
            Lens = found.Lens,
            Mount = request.Plumb is null
                ? request.Mount
                : found.MountBy(gathering.Views.Count - 1, request.Mount.YawRadians),
            ReprojectionErrorPixels = found.ErrorPixels,
            Views = gathering.Views.Count,
            Source = string.Join(' ', request.Sources),
        };
        return new CalibrateResult(
            calibration, new StraightView(calibration).Camera, gathering.Pictures, gathering.WithoutBoard,
            gathering.Alike, [.. found.Warnings, .. Doubts(found.ErrorPixels, gathering)]);
    }

    private static void Gather(
        CalibrateRequest request, BoardGathering gathering, Action<BoardGathering>? progress)
    {
        using var camera = Open(request);
        var frame = new Frame();
        while (gathering.Views.Count < request.MostViews && gathering.Pictures < request.MostPictures
            && camera.TryNext(frame))
        {
            gathering.Look(frame);
            gathering.CheckSoon();
            progress?.Invoke(gathering);
        }

        if (gathering.Pictures == 0)
        {
            throw new VisionException($"{string.Join(' ', request.Sources)} gives no picture");
        }
    }

    private static ICamera Open(CalibrateRequest request)
    {
        if (!request.Sources.Any(source => source.Contains("://", StringComparison.Ordinal)))
        {
            return new FileCamera([.. request.Sources]);
        }

        if (request.Sources.Count > 1)
        {
            throw new HostException(ExitCode.BadInput, "the address of a camera must be named alone");
        }

        return Cameras.Open(
            new CameraSettings
            {
                Source = request.Sources[0],
                WidthPixels = request.WidthPixels,
                HeightPixels = request.HeightPixels,
            },
            () => null);
    }

    private static void LookAtPlumb(string path, BoardGathering gathering)
    {
        using var source = FrameSources.Open([path]);
        var frame = new Frame();
        var before = gathering.Views.Count;
        if (source.TryNext(frame))
        {
            gathering.Look(frame, isAlwaysTaken: true);
        }

        if (gathering.Views.Count == before)
        {
            throw new VisionException($"{path} shows no whole board: the mount cannot be told from it");
        }
    }

    private static IEnumerable<string> Doubts(double errorPixels, BoardGathering gathering)
    {
        if (errorPixels > 1)
        {
            yield return $"{errorPixels:0.00} px are much: is the board flat, are the pictures sharp?";
        }

        if (gathering.Views.Count < 12)
        {
            yield return $"{gathering.Views.Count} views are few; 15 to 30 are usual";
        }
    }
}
