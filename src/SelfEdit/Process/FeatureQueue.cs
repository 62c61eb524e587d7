namespace DroneSeal.SelfEdit;

/// <summary>The way from vision to the learner within one process: a bounded queue of copied
/// frames.</summary>
/// <remarks>Thread-safe for one writer and one reader, which may also be the same thread.</remarks>
public sealed class FeatureQueue : IFeatureSource, IFeatureSink
{
    private readonly FeatureWayOptions _options;
    private readonly FeatureFrame[] _slots;
    private readonly object _gate = new(); // guards the counters, the frames and the flag
    private long _written;
    private long _read;
    private long _asked;
    private bool _isFinished;

    /// <summary>An empty queue.</summary>
    /// <exception cref="ArgumentException">The settings are wrong; the message names all faults.</exception>
    public FeatureQueue(FeatureWayOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.RequireUsable();
        _options = options;
        _slots = [.. Enumerable.Range(0, options.Slots).Select(_ => new FeatureFrame(options.InputSize))];
    }

    /// <inheritdoc cref="IFeatureSource.InputSize"/>
    public int InputSize => _options.InputSize;

    /// <inheritdoc/>
    public long Dropped { get; private set; }

    /// <inheritdoc/>
    public bool IsFinished
    {
        get
        {
            lock (_gate)
            {
                return _isFinished && _read == _written;
            }
        }
    }

    /// <inheritdoc/>
    public bool TryPublish(FeatureFrame frame, TimeSpan timeout)
    {
        _options.RequireSize(frame);
        return Until(timeout, () =>
        {
            if (_written - _read == _slots.Length)
            {
                if (_options.IsLossless)
                {
                    return false;
                }

                _read++;
                Dropped++;
            }

            FeatureArrays.Copy(frame, _slots[_written % _slots.Length], _options);
            _written++;
            return true;
        });
    }

    /// <inheritdoc/>
    public bool TryNext(FeatureFrame into, TimeSpan timeout)
    {
        _options.RequireSize(into);
        var gotOne = false;
        Until(timeout, () =>
        {
            if (_read == _written)
            {
                _asked = _read;
                return _isFinished;
            }

            FeatureArrays.Copy(_slots[_read % _slots.Length], into, _options);
            _read++;
            gotOne = true;
            return true;
        });
        return gotOne;
    }

    /// <inheritdoc/>
    public bool TryAwaitReader(TimeSpan timeout) => Until(timeout, () => _asked == _written);

    /// <inheritdoc/>
    public void Finish()
    {
        lock (_gate)
        {
            _isFinished = true;
            Monitor.PulseAll(_gate);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Finish();

    // Every wait wakes the other side first: it may be waiting for what this side just changed.
    private bool Until(TimeSpan timeout, Func<bool> step)
    {
        var deadline = new Deadline(timeout);
        lock (_gate)
        {
            while (true)
            {
                var isDone = step();
                Monitor.PulseAll(_gate);
                if (isDone || deadline.HasPassed)
                {
                    return isDone;
                }

                Monitor.Wait(_gate, deadline.Left);
            }
        }
    }
}
