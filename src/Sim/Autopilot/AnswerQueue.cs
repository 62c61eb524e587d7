using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Sim;

/// <summary>Command answers that wait for their time: an autopilot takes a few milliseconds.</summary>
internal sealed class AnswerQueue
{
    private const int Capacity = 64;

    private readonly (TimeSpan DueAt, CommandAck Answer)[] _waiting = new (TimeSpan, CommandAck)[Capacity];
    private int _count;

    /// <summary>Whether nothing waits.</summary>
    public bool IsEmpty => _count == 0;

    /// <summary>Puts an answer in; the oldest is lost when there are too many.</summary>
    public void Add(TimeSpan dueAt, in CommandAck answer)
    {
        if (_count == Capacity)
        {
            Remove(0);
        }
        _waiting[_count++] = (dueAt, answer);
    }

    /// <summary>Sends what is due, in the order in which it was asked.</summary>
    public void Send(MavlinkConnection connection, TimeSpan now)
    {
        for (var i = 0; i < _count; i++)
        {
            if (_waiting[i].DueAt <= now)
            {
                connection.Send(_waiting[i].Answer, now);
                Remove(i--);
            }
        }
    }

    /// <summary>Forgets all.</summary>
    public void Clear() => _count = 0;

    private void Remove(int row)
    {
        Array.Copy(_waiting, row + 1, _waiting, row, _count - row - 1);
        _count--;
    }
}
