using DroneSeal.Core;

namespace DroneSeal.Host.CourseFlights;

/// <summary>Holds batches back for the time that seeing takes.</summary>
/// <param name="delay">From capture until a batch can be taken.</param>
internal sealed class BatchDelay(TimeSpan delay)
{
    private readonly Queue<ObstacleBatch> _underWay = new();
    private readonly Stack<ObstacleBatch> _free = new();

    /// <summary>A batch to fill and to <see cref="Send"/>.</summary>
    internal ObstacleBatch Rent()
    {
        var batch = _free.TryPop(out var free) ? free : new ObstacleBatch();
        batch.Clear();
        return batch;
    }

    /// <summary>Sends a batch on its way.</summary>
    internal void Send(ObstacleBatch batch) => _underWay.Enqueue(batch);

    /// <summary>Forgets the batches under way.</summary>
    internal void Clear()
    {
        while (_underWay.TryDequeue(out var batch))
        {
            _free.Push(batch);
        }
    }

    /// <summary>Copies the oldest batch that has arrived.</summary>
    internal bool TryTake(TimeSpan now, ObstacleBatch into)
    {
        if (!_underWay.TryPeek(out var batch) || now - batch.CapturedAt < delay)
        {
            return false;
        }

        _underWay.Dequeue();
        Copy(batch, into);
        _free.Push(batch);
        return true;
    }

    /// <summary>Copies a batch.</summary>
    internal static void Copy(ObstacleBatch from, ObstacleBatch into)
    {
        into.Clear();
        (into.Frame, into.CapturedAt, into.PixelHash) = (from.Frame, from.CapturedAt, from.PixelHash);
        foreach (ref readonly var obstacle in from.Obstacles)
        {
            into.Add(obstacle);
        }
    }
}
