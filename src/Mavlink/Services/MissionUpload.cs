using System.Buffers.Binary;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Mavlink;

/// <summary>Puts a mission on the autopilot (mavlink.io, "Mission Protocol").</summary>
/// <remarks>
/// <code>
/// Counting --(asked for an item)--> Sending    MISSION_COUNT every 0.5 s until then
/// Sending  --(MISSION_ACK)--------> Done       accepted, or refused in words
/// any      --(10 s of silence)----> Done       no answer
/// </code>
/// The autopilot asks for the items, in its own order and as often as it likes. Not thread-safe.
/// </remarks>
public sealed class MissionUpload
{
    // The older MISSION_REQUEST: sequence, system, component. Answered in the newer form, as its definition
    // asks.
    private const uint MissionRequest = 40;
    private static readonly TimeSpan _repeat = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);
    private readonly MavlinkConnection _connection;
    private readonly MavlinkAddress _target;
    private readonly MissionItemInt[] _items;
    private int _lastAsked = -1;
    private TimeSpan _heardAt;
    private TimeSpan _repeatAt;

    /// <summary>Begins to put the items.</summary>
    /// <param name="connection">Not disposed of.</param>
    /// <param name="target">The autopilot.</param>
    /// <param name="items">Numbers and targets are filled in here; all of one mission type.</param>
    /// <param name="now">Monotonic time.</param>
    public MissionUpload(
        MavlinkConnection connection,
        MavlinkAddress target,
        IReadOnlyList<MissionItemInt> items,
        TimeSpan now)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(items);
        _connection = connection;
        _target = target;
        _items = [.. items.Select(Addressed)];
        _heardAt = now;
        Repeat(now);
    }

    /// <summary>Whether it has ended.</summary>
    public bool IsDone { get; private set; }

    /// <summary>The autopilot's verdict; null before it, and when none came.</summary>
    public MavMissionResult? Result { get; private set; }

    /// <summary>The outcome in words.</summary>
    public string Words => !IsDone ? "mission: under way"
        : Result is not { } result ? "mission: no answer"
        : result == MavMissionResult.Accepted ? $"mission: {_items.Length} items accepted"
        : $"mission: refused ({result})";

    /// <summary>Takes requests and the verdict; everything else is ignored.</summary>
    public void Receive(in MavlinkFrame frame, TimeSpan now)
    {
        if (IsDone || !frame.Sender.IsMeantBy(_target))
        {
            return;
        }

        if (frame.TryRead(out MissionRequestInt request))
        {
            Answer(request.Seq, new MavlinkAddress(request.TargetSystem, request.TargetComponent), now);
        }
        else if (frame.MessageId == MissionRequest)
        {
            Span<byte> payload = stackalloc byte[4];
            frame.Payload[..Math.Min(frame.Payload.Length, 4)].CopyTo(payload);
            var index = BinaryPrimitives.ReadUInt16LittleEndian(payload);
            Answer(index, new MavlinkAddress(payload[2], payload[3]), now);
        }
        else if (frame.TryRead(out MissionAck ack)
            && _connection.Self.IsMeantBy(new MavlinkAddress(ack.TargetSystem, ack.TargetComponent)))
        {
            Result = ack.Type;
            IsDone = true;
        }
    }

    /// <summary>Repeats what was not answered.</summary>
    public void Tick(TimeSpan now)
    {
        if (IsDone || now < _repeatAt)
        {
            return;
        }

        if (now - _heardAt > _patience)
        {
            IsDone = true;
            return;
        }

        Repeat(now);
    }

    private MissionItemInt Addressed(MissionItemInt item, int index) => item with
    {
        Seq = (ushort)index,
        TargetSystem = _target.SystemId,
        TargetComponent = _target.ComponentId,
    };

    private void Answer(int index, MavlinkAddress asked, TimeSpan now)
    {
        if (index < _items.Length && _connection.Self.IsMeantBy(asked))
        {
            _heardAt = now;
            _lastAsked = index;
            Repeat(now);
        }
    }

    private void Repeat(TimeSpan now)
    {
        _repeatAt = now + _repeat;
        if (_lastAsked >= 0)
        {
            _connection.Send(_items[_lastAsked], now);
            return;
        }

        _connection.Send(
            new MissionCount
            {
                TargetSystem = _target.SystemId,
                TargetComponent = _target.ComponentId,
                Count = (ushort)_items.Length,
                MissionType = _items.Length > 0 ? _items[0].MissionType : MavMissionType.Mission,
            },
            now);
    }
}
