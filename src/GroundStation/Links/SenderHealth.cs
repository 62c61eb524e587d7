using DroneSeal.Mavlink;

namespace DroneSeal.GroundStation.Links;

/// <summary>How well one sender comes through one link, lately.</summary>
internal sealed class SenderHealth(MavlinkAddress address)
{
    private readonly RateMeter _received = new();
    private readonly RateMeter _lost = new();
    private long _asked;
    private TimeSpan _askedAt;

    /// <summary>The sender.</summary>
    internal MavlinkAddress Address { get; } = address;

    /// <summary>Frames that came, a second.</summary>
    internal double FramesPerSecond => _received.PerSecond;

    /// <summary>Part of the last seconds' frames that was lost, 0..1.</summary>
    internal double LossRatio
    {
        get
        {
            var all = _received.PerSecond + _lost.PerSecond;
            return all > 0 ? Math.Clamp(_lost.PerSecond / all, 0, 1) : 0;
        }
    }

    /// <summary>Since the link was opened.</summary>
    internal SequenceLoss Total { get; private set; }

    /// <summary>There and back, by TIMESYNC; null until it was answered.</summary>
    internal TimeSpan? RoundTrip { get; private set; }

    /// <summary>The sender's clock ahead of the answer's half way; null until it was answered.</summary>
    internal long? ClockNanoseconds { get; private set; }

    internal void Note(in SequenceLoss loss, TimeSpan now)
    {
        Total = loss;
        _received.Note(loss.Received, now);
        _lost.Note(loss.Lost, now);
    }

    /// <summary>Remembers the stamp of a question.</summary>
    internal long Ask(TimeSpan now)
    {
        _askedAt = now;
        return _asked = Math.Max(1, now.Ticks * TimeSpan.NanosecondsPerTick);
    }

    /// <summary>Takes the answer to the last question; others count for nothing.</summary>
    internal void Answer(long stamp, long theirClock, TimeSpan now)
    {
        if (stamp == _asked && stamp != 0)
        {
            RoundTrip = now - _askedAt;
            ClockNanoseconds = theirClock;
            _asked = 0;
        }
    }
}
