using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Mavlink;

/// <summary>Finds how far the other side's clock is ahead of ours, and answers when it asks the same
/// (mavlink.io, "Time Synchronization Protocol v2").</summary>
/// <remarks>Ten requests a second until sixteen were answered, then one. Of the last sixteen answers those
/// count whose round trip was at most half longer than the shortest: a delay one way shows as a longer trip.
/// The offset is their median. A clock that jumped (the autopilot started anew) empties the filter. Not
/// thread-safe.</remarks>
public sealed class TimeSynchroniser
{
    private const int Samples = 16;
    private const int AskedKept = 16;
    private static readonly TimeSpan _fast = TimeSpan.FromSeconds(0.1);
    private static readonly TimeSpan _slow = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _grain = TimeSpan.FromMilliseconds(0.5);
    private readonly MavlinkConnection _connection;
    private readonly TimeSyncSample[] _samples = new TimeSyncSample[Samples];
    private readonly double[] _good = new double[Samples];
    private readonly long[] _asked = new long[AskedKept];
    private int _askedCount;
    private int _count;
    private TimeSpan _nextAt;

    /// <summary>Compares clocks with one component.</summary>
    /// <param name="connection">Not disposed of.</param>
    /// <param name="target">Whose answers count.</param>
    public TimeSynchroniser(MavlinkConnection connection, MavlinkAddress target)
    {
        ArgumentNullException.ThrowIfNull(connection);
        _connection = connection;
        Target = target;
    }

    /// <summary>Whose answers count.</summary>
    public MavlinkAddress Target { get; set; }

    /// <summary>Whether eight answers have come, enough to rely on.</summary>
    public bool IsSettled => _count >= Samples / 2;

    /// <summary>The other side's clock minus ours; zero before the first answer.</summary>
    public TimeSpan Offset { get; private set; }

    /// <summary>Half of the distance between the extreme offsets that count: how far the median may be wrong
    /// by chance. A constant difference between the two ways cannot be seen.</summary>
    public TimeSpan Spread { get; private set; }

    /// <summary>The shortest of the last round trips.</summary>
    public TimeSpan RoundTrip { get; private set; }

    /// <summary>Our time of an instant that the other side stamped.</summary>
    public TimeSpan ToLocal(TimeSpan remote) => remote - Offset;

    /// <summary>Takes TIMESYNC, request or answer; everything else is ignored.</summary>
    public void Receive(in MavlinkFrame frame, TimeSpan now)
    {
        if (!frame.TryRead(out TimeSync message)
            || !_connection.Self.IsMeantBy(new MavlinkAddress(message.TargetSystem, message.TargetComponent)))
        {
            return;
        }

        if (message.Tc1 == 0)
        {
            _connection.Send(
                new TimeSync
                {
                    Tc1 = Nanoseconds(now),
                    Ts1 = message.Ts1,
                    TargetSystem = frame.Sender.SystemId,
                    TargetComponent = frame.Sender.ComponentId,
                },
                now);
        }
        else if (frame.Sender.IsMeantBy(Target) && TakeAsked(message.Ts1))
        {
            Took(message, now);
        }
    }

    /// <summary>Asks when it is time to.</summary>
    public void Tick(TimeSpan now)
    {
        if (now < _nextAt)
        {
            return;
        }

        _nextAt = now + (_count < Samples ? _fast : _slow);
        var stamp = Nanoseconds(now);
        _asked[_askedCount++ % AskedKept] = stamp;
        _connection.Send(
            new TimeSync
            {
                Ts1 = stamp,
                TargetSystem = Target.SystemId,
                TargetComponent = Target.ComponentId,
            },
            now);
    }

    // 0 means "please answer", so the very first nanosecond of a clock is moved by one.
    private static long Nanoseconds(TimeSpan time) => Math.Max(1, time.Ticks * TimeSpan.NanosecondsPerTick);

    private static TimeSpan FromNanoseconds(long nanoseconds) =>
        TimeSpan.FromTicks(nanoseconds / TimeSpan.NanosecondsPerTick);

    // Whether this was asked and not yet answered; so another's answer or a duplicate does not count.
    private bool TakeAsked(long stamp)
    {
        var index = Array.IndexOf(_asked, stamp);
        if (index < 0 || stamp == 0)
        {
            return false;
        }

        _asked[index] = 0;
        return true;
    }

    private void Took(in TimeSync message, TimeSpan now)
    {
        var sentAt = FromNanoseconds(message.Ts1);
        var roundTrip = now - sentAt;
        var offset = FromNanoseconds(message.Tc1) - sentAt - (roundTrip / 2);

        // Without a jump the offset can be wrong by half of the round trip at most.
        var plausible = ((roundTrip + RoundTrip) / 2) + TimeSpan.FromSeconds(1);
        if (_count > 0 && (offset - Offset).Duration() > plausible)
        {
            _count = 0;
        }

        _samples[_count % Samples] = new TimeSyncSample(offset, roundTrip);
        _count++;
        Filter();
    }

    private void Filter()
    {
        var kept = _samples.AsSpan(0, Math.Min(_count, Samples));
        var shortest = TimeSpan.MaxValue;
        foreach (var sample in kept)
        {
            shortest = sample.RoundTrip < shortest ? sample.RoundTrip : shortest;
        }

        var good = 0;
        foreach (var sample in kept)
        {
            if (sample.RoundTrip <= (shortest * 1.5) + _grain)
            {
                _good[good++] = sample.Offset.Ticks;
            }
        }

        var offsets = _good.AsSpan(0, good);
        offsets.Sort();
        RoundTrip = shortest;
        Offset = TimeSpan.FromTicks((long)((offsets[good / 2] + offsets[(good - 1) / 2]) / 2));
        Spread = TimeSpan.FromTicks((long)((offsets[good - 1] - offsets[0]) / 2));
    }
}
