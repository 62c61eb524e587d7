using DroneSeal.Core;
using DroneSeal.Vision.Recording;

namespace DroneSeal.Host.Agent;

/// <summary>A recorded flight as a camera: its frames with their poses, at the pace at which they were
/// recorded.</summary>
/// <param name="path">A flight's folder, or the folder that flights lie in.</param>
/// <param name="clock">Monotonic.</param>
internal sealed class ReplayCamera(string path, Func<TimeSpan> clock) : ICamera
{
    private static readonly TimeSpan _longestPause = TimeSpan.FromSeconds(1);

    private readonly RecordedFrames _frames = new(path);
    private TimeSpan? _last;
    private TimeSpan _due;

    public bool IsLive => true;

    public VehicleState? Pose => _frames.State;

    public bool TryNext(Frame frame)
    {
        if (!_frames.TryNext(frame))
        {
            return false;
        }

        // A gap in the recording, or a clock that began anew, is no reason to wait for long.
        var step = frame.CapturedAt - (_last ?? frame.CapturedAt);
        _last = frame.CapturedAt;
        step = step < TimeSpan.Zero ? TimeSpan.Zero : step > _longestPause ? _longestPause : step;
        _due = _due + step > clock() ? _due + step : clock();
        var spare = _due - clock();
        if (spare > TimeSpan.Zero)
        {
            Thread.Sleep(spare);
        }

        return true;
    }

    public void Dispose() => _frames.Dispose();
}
