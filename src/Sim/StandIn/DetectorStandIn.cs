using DroneSeal.Core;

namespace DroneSeal.Sim;

/// <summary>
/// Stands in for camera, detector and tracker: looks at a field from where the vehicle truly is and says what
/// a detector would. The same for a seed and the same calls.
/// </summary>
/// <remarks>
/// Call <see cref="Step"/> at least once a frame, then <see cref="TryTake"/> until it says no. Not
/// thread-safe; no allocation.
/// </remarks>
public sealed class DetectorStandIn
{
    private const int MostUnderWay = 32;

    private readonly DetectorStandInOptions _options;
    private readonly FieldView _view;
    private readonly ulong _seed;
    private readonly TimeSpan _period;
    private readonly ObstacleBatch[] _underWay = new ObstacleBatch[MostUnderWay];
    private long _captured;
    private long _taken;
    private TimeSpan _nextAt = TimeSpan.MinValue;
    private ulong _picture;

    /// <summary>Sets up the camera before its first frame.</summary>
    /// <param name="field">What there is to see.</param>
    /// <param name="options">How well it is seen.</param>
    /// <param name="seed">Of all noise.</param>
    /// <exception cref="ArgumentException">The options have problems.</exception>
    public DetectorStandIn(ObstacleField field, DetectorStandInOptions options, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Problems().FirstOrDefault() is { } problem)
        {
            throw new ArgumentException(problem, nameof(options));
        }
        _options = options;
        _seed = seed;
        _view = new FieldView(field, options, seed);
        _period = TimeSpan.FromSeconds(1 / options.FrameRateHz);
        for (var i = 0; i < MostUnderWay; i++)
        {
            _underWay[i] = new ObstacleBatch();
        }
    }

    /// <summary>Names of the class ids in the batches.</summary>
    public IReadOnlyList<string> ClassNames => _view.ClassNames;

    /// <summary>
    /// Whether the camera shows one picture for ever: stamps go on, pixels and detections stay.
    /// </summary>
    public bool IsFrozen { get; set; }

    /// <summary>Whether nothing comes at all.</summary>
    public bool IsSilent { get; set; }

    /// <summary>Takes a frame when one is due.</summary>
    /// <param name="now">Monotonic; never earlier than before.</param>
    /// <param name="state">Where the vehicle truly is.</param>
    public void Step(TimeSpan now, in VehicleState state)
    {
        if (_nextAt == TimeSpan.MinValue)
        {
            _nextAt = now;
        }
        if (now < _nextAt)
        {
            return;
        }
        // After a pause of the caller the camera goes on from now; it does not catch up.
        _nextAt = now - _nextAt > _period ? now + _period : _nextAt + _period;
        if (IsSilent)
        {
            return;
        }
        Capture(now, state);
    }

    /// <summary>Copies the oldest finished batch.</summary>
    /// <param name="now">Monotonic.</param>
    /// <param name="into">Overwritten when there is one.</param>
    /// <returns>Whether there was one.</returns>
    public bool TryTake(TimeSpan now, ObstacleBatch into)
    {
        ArgumentNullException.ThrowIfNull(into);
        if (_taken == _captured || IsSilent)
        {
            return false;
        }
        var batch = _underWay[_taken % MostUnderWay];
        if (now - batch.CapturedAt < _options.Delay)
        {
            return false;
        }
        _taken++;
        Copy(batch, into);
        return true;
    }

    private void Capture(TimeSpan now, in VehicleState state)
    {
        var batch = _underWay[_captured % MostUnderWay];
        var before = _underWay[(_captured + MostUnderWay - 1) % MostUnderWay];
        if (IsFrozen && _captured > 0)
        {
            Copy(before, batch);
        }
        else
        {
            batch.Clear();
            _view.Look(state, batch);
            _picture++;
        }
        var picture = _seed ^ _picture;
        batch.Frame = new FrameId(_captured);
        batch.CapturedAt = now;
        batch.PixelHash = SeededRandom.Scatter(ref picture);
        _captured++;
        // Nobody takes them: the oldest is lost, as in a ring.
        _taken = Math.Max(_taken, _captured - MostUnderWay);
    }

    private static void Copy(ObstacleBatch from, ObstacleBatch into)
    {
        into.Clear();
        into.Frame = from.Frame;
        into.CapturedAt = from.CapturedAt;
        into.PixelHash = from.PixelHash;
        foreach (ref readonly var obstacle in from.Obstacles)
        {
            into.Add(obstacle);
        }
    }
}
