using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Mavlink;

/// <summary>Sends requests until each is answered; at most a few at a time.</summary>
internal sealed class FtpRequests
{
    /// <summary>Requests under way at once: small autopilots queue five.</summary>
    internal const int Window = 4;
    private const int MostSent = 25;
    private static readonly TimeSpan _shortestWait = TimeSpan.FromSeconds(0.25);
    private static readonly TimeSpan _longestWait = TimeSpan.FromSeconds(1.5);
    private readonly MavlinkConnection _connection;
    private readonly List<FtpRequest> _open = [];
    private readonly Stack<FtpRequest> _free = new();
    private TimeSpan _roundTrip = TimeSpan.FromSeconds(0.3);
    private ushort _sequence;

    internal FtpRequests(MavlinkConnection connection, ushort firstSequence)
    {
        _connection = connection;
        _sequence = firstSequence;
    }

    internal MavlinkAddress Target { get; set; }

    internal int OpenCount => _open.Count;

    /// <summary>Whether something was sent as often as makes sense without an answer.</summary>
    internal bool IsUnanswered { get; private set; }

    /// <summary>A request to fill in; then <see cref="Send"/> it.</summary>
    internal FtpRequest New(FtpOpcode opcode, byte session = 0, uint offset = 0, byte size = 0)
    {
        var request = _free.TryPop(out var free) ? free : new FtpRequest();
        var packet = request.Packet;
        packet.Room.Clear();
        packet.Sequence = _sequence;
        packet.Session = session;
        packet.Opcode = opcode;
        packet.Offset = offset;
        packet.Size = size;
        request.Sent = 0;
        _sequence += 2;
        return request;
    }

    internal void Send(FtpRequest request, TimeSpan now)
    {
        _open.Add(request);
        Transmit(request, now);
    }

    /// <summary>The request that this answers; null when none does (a late or repeated answer). Give it
    /// back.</summary>
    internal FtpRequest? Take(FtpPacket reply, TimeSpan now)
    {
        for (var i = 0; i < _open.Count; i++)
        {
            var request = _open[i];
            if ((ushort)(request.Packet.Sequence + 1) == reply.Sequence
                && request.Packet.Opcode == reply.RequestOpcode)
            {
                _open.RemoveAt(i);
                _roundTrip += ((now - request.FirstSentAt) - _roundTrip) * 0.2;
                return request;
            }
        }

        return null;
    }

    internal void GiveBack(FtpRequest request) => _free.Push(request);

    /// <summary>Sends again what has waited too long.</summary>
    internal void Tick(TimeSpan now)
    {
        foreach (var request in _open)
        {
            if (now >= request.DueAt)
            {
                IsUnanswered |= request.Sent >= MostSent;
                Transmit(request, now);
            }
        }
    }

    /// <summary>Asks the server, once, to close what a broken-off operation may have left open
    /// there.</summary>
    internal void CloseLeftovers(TimeSpan now)
    {
        var request = New(FtpOpcode.ResetSessions);
        Transmit(request, now);
        GiveBack(request);
    }

    /// <summary>Forgets what is under way.</summary>
    internal void Clear()
    {
        _open.ForEach(GiveBack);
        _open.Clear();
        IsUnanswered = false;
    }

    private void Transmit(FtpRequest request, TimeSpan now)
    {
        request.FirstSentAt = request.Sent == 0 ? now : request.FirstSentAt;
        request.Sent++;
        var seconds = Math.Clamp(
            _roundTrip.TotalSeconds * 1.5, _shortestWait.TotalSeconds, _longestWait.TotalSeconds);
        request.DueAt = now + TimeSpan.FromSeconds(seconds);
        var message = new FileTransferProtocol
        {
            TargetSystem = Target.SystemId,
            TargetComponent = Target.ComponentId,
        };
        request.Bytes.CopyTo(message.Payload);
        _connection.Send(message, now);
    }
}
