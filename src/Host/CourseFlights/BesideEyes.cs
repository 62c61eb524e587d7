using DroneSeal.Core;
using DroneSeal.Flight.Loop;

namespace DroneSeal.Host.CourseFlights;

/// <summary>Own vision on a thread of its own, for flights by the real clock: flight never waits for
/// it.</summary>
internal sealed class BesideEyes : ICourseEyes
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(2);

    private readonly OwnEyes _inner;
    private readonly Lock _lock = new();
    private readonly Queue<ObstacleBatch> _ready = new();
    private readonly Thread _thread;
    private (TimeSpan Now, VehicleState State, FlightPhase Phase)? _latest;
    private IReadOnlyList<string> _names = [];
    private Exception? _fault;
    private volatile bool _isOver;

    /// <summary>Starts looking as soon as it is told where the vehicle is.</summary>
    /// <param name="inner">Stays the caller's, who must not use it before this is disposed.</param>
    internal BesideEyes(OwnEyes inner)
    {
        _inner = inner;
        _thread = new Thread(Look) { IsBackground = true, Name = "vision" };
        _thread.Start();
    }

    public IReadOnlyList<string> ClassNames
    {
        get
        {
            lock (_lock)
            {
                return _names;
            }
        }
    }

    public void Step(TimeSpan now, in VehicleState truth, FlightPhase phase)
    {
        lock (_lock)
        {
            if (_fault is { } fault)
            {
                throw new HostException(
                    ExitCode.DeviceOrLibraryMissing, $"vision ended: {fault.Message}", fault);
            }

            _latest = (now, truth, phase);
        }
    }

    public bool TryTake(TimeSpan now, ObstacleBatch into)
    {
        lock (_lock)
        {
            if (!_ready.TryDequeue(out var batch))
            {
                return false;
            }

            BatchDelay.Copy(batch, into);
            return true;
        }
    }

    public void Dispose()
    {
        _isOver = true;
        _thread.Join();
    }

    private void Look()
    {
        try
        {
            while (!_isOver)
            {
                if (Next() is { } latest)
                {
                    _inner.Step(latest.Now, latest.State, latest.Phase);
                    HandOver();
                }

                Thread.Sleep(_pause);
            }
        }
#pragma warning disable CA1031 // The thread's top: the flight is told and lands.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            lock (_lock)
            {
                _fault = fault;
            }
        }
    }

    private (TimeSpan Now, VehicleState State, FlightPhase Phase)? Next()
    {
        lock (_lock)
        {
            (var latest, _latest) = (_latest, null);
            return latest;
        }
    }

    private void HandOver()
    {
        var batch = new ObstacleBatch();
        while (_inner.TryTake(TimeSpan.MaxValue, batch))
        {
            lock (_lock)
            {
                _names = _inner.ClassNames;
                _ready.Enqueue(batch);
            }

            batch = new ObstacleBatch();
        }
    }
}
