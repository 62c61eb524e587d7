using DroneSeal.Core;

namespace DroneSeal.Host.Agent;

/// <summary>Keeps a camera going on a thread of its own and hands out its newest picture: an old one that
/// nobody took is dropped and counted, a camera that ends or breaks is opened anew.</summary>
/// <remarks>Three buffers: one being filled, the newest, one with the reader. One reader.</remarks>
internal sealed class LiveCamera : IDisposable
{
    private static readonly TimeSpan _shortestPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan _longestPause = TimeSpan.FromSeconds(5);

    private readonly Func<ICamera> _open;
    private readonly TimeSpan _period;
    private readonly CaptureTimes _times;
    private readonly Func<TimeSpan> _clock;
    private readonly ManualResetEventSlim _end = new();
    private readonly Thread _thread;
    private readonly object _gate = new(); // guards the newest frame and everything told below
    private Frame _newest = new();
    private Frame _filling = new();
    private bool _hasNew;
    private VehicleState? _newestPose;
    private long _number;
    private TimeSpan _readingSince;
    private bool _isReading;
    private string _problem = "no picture yet";

    /// <summary>Opens the camera at once, on the thread of its own.</summary>
    /// <param name="open">Opens it; may throw.</param>
    /// <param name="rateHz">Most pictures a second of a camera that does not wait for the world.</param>
    /// <param name="latency">From exposure until a picture is here, where the camera does not stamp it.</param>
    /// <param name="clock">Monotonic; the frames' capture times are by it.</param>
    /// <param name="remark">Is told of stamps that cannot be, on the camera's thread; null: nobody is.</param>
    internal LiveCamera(
        Func<ICamera> open, float rateHz, TimeSpan latency, Func<TimeSpan> clock, Action<string>? remark = null)
    {
        (_open, _clock) = (open, clock);
        _times = new CaptureTimes(latency, remark);
        _period = TimeSpan.FromSeconds(1 / rateHz);
        _thread = new Thread(Run) { IsBackground = true, Name = "camera" };
        _thread.Start();
    }

    /// <summary>Pictures that nobody took in time.</summary>
    internal long Dropped { get; private set; }

    /// <summary>Pictures that show nothing, and are not handed out: flight holds by their age.</summary>
    internal long Blind { get; private set; }

    /// <summary>Times it was opened.</summary>
    internal int Openings { get; private set; }

    /// <summary>Where the vehicle was at the capture of the picture that was taken last, where the camera
    /// itself knows.
    /// The reader's thread.</summary>
    internal VehicleState? Pose { get; private set; }

    /// <summary>When the last picture came; null before the first.</summary>
    internal TimeSpan? LastAt { get; private set; }

    /// <summary>What is wrong with it, in words; empty while pictures come.</summary>
    internal string Problem
    {
        get
        {
            lock (_gate)
            {
                return _problem;
            }
        }
    }

    /// <summary>How long the read under way has lasted: a driver that hangs can only be ended with its
    /// process.</summary>
    internal TimeSpan ReadingFor(TimeSpan now)
    {
        lock (_gate)
        {
            return _isReading ? now - _readingSince : TimeSpan.Zero;
        }
    }

    /// <summary>Waits for a picture newer than the last and swaps it into <paramref name="frame"/>.</summary>
    /// <returns>False where none came in time.</returns>
    internal bool TryTake(ref Frame frame, TimeSpan timeout)
    {
        lock (_gate)
        {
            if (!_hasNew)
            {
                Monitor.Wait(_gate, timeout);
            }

            if (!_hasNew)
            {
                return false;
            }

            (frame, _newest, _hasNew, Pose) = (_newest, frame, false, _newestPose);
            return true;
        }
    }

    public void Dispose()
    {
        _end.Set();
        // A driver that hangs in its read is left to the end of the process.
        if (_thread.Join(TimeSpan.FromSeconds(1)))
        {
            _end.Dispose();
        }
    }

    private void Run()
    {
        var pause = _shortestPause;
        while (!_end.IsSet)
        {
            var before = _number;
            try
            {
                using var camera = _open();
                Openings++;
                Read(camera);
                Complain("the camera gives no more pictures; it is opened anew");
            }
#pragma warning disable CA1031 // The top of a loop: whatever a driver throws, the camera is opened anew.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                Complain(fault.Message);
            }

            pause = _number > before ? _shortestPause : pause * 2 < _longestPause ? pause * 2 : _longestPause;
            _end.Wait(_number > before ? TimeSpan.Zero : pause);
        }
    }

    private void Read(ICamera camera)
    {
        var next = _clock();
        while (!_end.IsSet)
        {
            if (!camera.IsLive)
            {
                var spare = next - _clock();
                next = spare < -_period ? _clock() + _period : next + _period;
                if (spare > TimeSpan.Zero && _end.Wait(spare))
                {
                    return;
                }
            }

            Mark(isReading: true);
            var isThere = camera.TryNext(_filling);
            Mark(isReading: false);
            if (!isThere)
            {
                return;
            }

            if (PictureCheck.Fault(_filling) is { } fault)
            {
                Blind++;
                Complain(fault);
                continue;
            }

            Publish(camera);
        }
    }

    private void Mark(bool isReading)
    {
        lock (_gate)
        {
            (_isReading, _readingSince) = (isReading, _clock());
        }
    }

    private void Publish(ICamera camera)
    {
        var now = _clock();
        _filling.Id = new FrameId(_number++);
        _filling.CapturedAt = _times.Of(camera.CapturedAt, now);
        lock (_gate)
        {
            Dropped += _hasNew ? 1 : 0;
            (_newest, _filling, _hasNew, _problem, LastAt) = (_filling, _newest, true, "", now);
            _newestPose = camera.Pose;
            Monitor.Pulse(_gate);
        }
    }

    private void Complain(string problem)
    {
        lock (_gate)
        {
            _problem = CameraAddress.Masked(problem);
        }
    }
}
