using DroneSeal.Core;
using DroneSeal.Host.Agent;
using DroneSeal.Host.Flying;

namespace DroneSeal.Host.Tests.Agent;

/// <summary>A network camera: GStreamer's server on one side, OpenCV's FFmpeg on the other.</summary>
public sealed class RtspCameraTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(120);

    [SkippableFact]
    public void AStreamThatStallsOrBreaksIsToldAndOpenedAnew()
    {
        using var server = RtspServer.TryStart();
        Skip.If(server is null, "GStreamer's RTSP server is not here: apt install gir1.2-gst-rtsp-server-1.0"
            + " gstreamer1.0-plugins-good python3-gi");
        var settings = new CameraSettings { Source = $"rtsp://127.0.0.1:{server.Port}/main" };
        using var camera = new LiveCamera(
            () => Cameras.Open(settings, () => null), 60, TimeSpan.Zero, MonotonicClock.Now);
        var frame = new Frame();

        Take(camera, ref frame);
        Assert.Equal((320, 240), (frame.Width, frame.Height));

        server.Order("stall");
        Assert.True(SpinWait.SpinUntil(() => camera.Problem.Length > 0, _patience), "A stall is not told.");
        server.Order("resume");
        AwaitOpening(camera, 1);

        var openings = camera.Openings;
        server.Order("drop");
        AwaitOpening(camera, openings);
        var before = frame.Id.Value;
        Take(camera, ref frame);
        Assert.True(frame.Id.Value > before);
    }

    private static void AwaitOpening(LiveCamera camera, int before) => Assert.True(
        SpinWait.SpinUntil(() => camera.Openings > before && camera.Problem.Length == 0, _patience),
        $"It is not opened anew: {camera.Problem}");

    private static void Take(LiveCamera camera, ref Frame frame) =>
        Assert.True(camera.TryTake(ref frame, _patience), $"No picture came: {camera.Problem}");
}
