using System.Runtime.InteropServices;
using DroneSeal.Mavlink.Messages;
using DroneSeal.Mavlink.Signing;

namespace DroneSeal.Mavlink;

/// <summary>
/// Typed messages over a link: framing, sequence numbers, signing, loss. Polled; one thread.
/// </summary>
/// <remarks>Once warm, neither sending nor receiving allocates.</remarks>
public sealed class MavlinkConnection : IDisposable
{
    /// <summary>How long the rest of a frame may take to come; 280 bytes take 50 ms at 57,600 baud.</summary>
    public static readonly TimeSpan RestOfFrame = TimeSpan.FromMilliseconds(250);

    // So that a flood cannot hold up the loop that polls.
    private const int MostReceivesPerPoll = 512;

    private readonly MavlinkParser _parser = new();
    private readonly FrameSigning? _signing;
    private readonly byte[] _outgoing = new byte[MavlinkFrameFormat.Longest];
    private readonly Dictionary<MavlinkAddress, byte> _nextSequence = [];
    private readonly Dictionary<MavlinkAddress, SequenceTracker> _senders = [];
    private TimeSpan _lastBytesAt;
    private long _framesSent;
    private long _bytesSent;
    private long _framesReceived;
    private long _bytesReceived;

    /// <summary>Makes a connection.</summary>
    /// <param name="link">The bytes' path; disposed with the connection.</param>
    /// <param name="self">Who sends.</param>
    /// <param name="signing">Signs and verifies; null for neither.</param>
    public MavlinkConnection(ILink link, MavlinkAddress self, FrameSigning? signing = null)
    {
        ArgumentNullException.ThrowIfNull(link);
        Link = link;
        Self = self;
        _signing = signing;
    }

    /// <summary>The bytes' path.</summary>
    public ILink Link { get; }

    /// <summary>Who sends. A companion takes over its vehicle's system id once it knows that.</summary>
    public MavlinkAddress Self { get; set; }

    /// <summary>Sees every frame, for a log.</summary>
    public MavlinkFrameTap? Tap { get; set; }

    /// <summary>What has passed so far.</summary>
    public MavlinkStatistics Statistics => new(
        _framesSent, _bytesSent, _framesReceived, _bytesReceived, CountLost(), _parser.Counters,
        _signing?.Counters ?? default);

    /// <summary>Everyone whose frames came through this link.</summary>
    public IReadOnlyCollection<MavlinkAddress> Senders => _senders.Keys;

    /// <summary>How well the frames of one sender come through; zeros for one that was never heard.</summary>
    public SequenceLoss LossOf(MavlinkAddress sender) =>
        _senders.TryGetValue(sender, out var tracker) ? tracker.Loss : default;

    /// <summary>Reads what waits and gives each frame to the handler. Never waits.</summary>
    /// <param name="now">Monotonic.</param>
    /// <param name="handler">May send; must not poll.</param>
    /// <returns>How many frames were given out.</returns>
    public int Poll(TimeSpan now, MavlinkFrameHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        var before = _framesReceived;
        for (var i = 0; i < MostReceivesPerPoll; i++)
        {
            var count = Link.Receive(_parser.Writable);
            if (count <= 0)
            {
                break;
            }
            _parser.Advance(count);
            _bytesReceived += count;
            _lastBytesAt = now;
            DeliverFrames(now, handler);
        }
        while (_parser.Pending > 0 && now - _lastBytesAt > RestOfFrame)
        {
            _parser.GiveUpPending();
            DeliverFrames(now, handler);
        }
        return (int)(_framesReceived - before);
    }

    /// <summary>Sends a message from <see cref="Self"/>.</summary>
    public void Send<TMessage>(in TMessage message, TimeSpan now)
        where TMessage : struct, IMavlinkMessage<TMessage> => SendAs(message, Self, now);

    /// <summary>Sends a message from another component, with sequence numbers of its own.</summary>
    public void SendAs<TMessage>(in TMessage message, MavlinkAddress sender, TimeSpan now)
        where TMessage : struct, IMavlinkMessage<TMessage>
    {
        ref var sequence = ref CollectionsMarshal.GetValueRefOrAddDefault(_nextSequence, sender, out _);
        var signs = _signing is { Signs: true } && TMessage.MessageId != RadioStatus.MessageId;
        var length = MavlinkWriter.Write(message, sender, sequence++, _outgoing, signs);
        if (signs)
        {
            length = _signing!.Sign(_outgoing, length, now);
        }
        Transmit(_outgoing.AsSpan(0, length), TMessage.MessageId, now);
    }

    /// <summary>Passes on a frame as it came. One that carries a signing key stays here.</summary>
    public void Forward(in MavlinkFrame frame, TimeSpan now)
    {
        if (frame.MessageId != SetupSigning.MessageId)
        {
            Transmit(frame.Raw, frame.MessageId, now);
        }
    }

    /// <summary>Closes the link.</summary>
    public void Dispose() => Link.Dispose();

    private void DeliverFrames(TimeSpan now, MavlinkFrameHandler handler)
    {
        while (_parser.TryRead(out var frame))
        {
            if (_signing is not null && _signing.Check(frame, now) != SigningRefusal.None)
            {
                continue;
            }
            _framesReceived++;
            TrackerOf(frame.Sender).Add(frame.Sequence);
            ShowTap(frame.Raw, frame.MessageId, isOutgoing: false, now);
            handler(frame, now);
        }
    }

    private void Transmit(ReadOnlySpan<byte> frame, uint messageId, TimeSpan now)
    {
        Link.Send(frame);
        _framesSent++;
        _bytesSent += frame.Length;
        ShowTap(frame, messageId, isOutgoing: true, now);
    }

    private void ShowTap(ReadOnlySpan<byte> frame, uint messageId, bool isOutgoing, TimeSpan now)
    {
        if (messageId != SetupSigning.MessageId)
        {
            Tap?.Invoke(frame, isOutgoing, now);
        }
    }

    private SequenceTracker TrackerOf(MavlinkAddress sender)
    {
        ref var tracker = ref CollectionsMarshal.GetValueRefOrAddDefault(_senders, sender, out _);
        return tracker ??= new SequenceTracker();
    }

    private long CountLost()
    {
        var lost = 0L;
        foreach (var tracker in _senders.Values)
        {
            lost += tracker.Loss.Lost;
        }
        return lost;
    }
}
