using System.Diagnostics.CodeAnalysis;

namespace DroneSeal.Sim;

/// <summary>Which messages one link asked for, and when each is due: exact rates, no drift.</summary>
internal sealed class MessageSchedule
{
    private const int Capacity = 64;

    private readonly uint[] _ids = new uint[Capacity];
    private readonly TimeSpan[] _intervals = new TimeSpan[Capacity];
    private readonly TimeSpan[] _dueAt = new TimeSpan[Capacity];
    private int _count;

    /// <summary>Asks for a message; an interval of zero or less ends it.</summary>
    /// <returns>Whether there was room.</returns>
    public bool Set(uint messageId, TimeSpan interval, TimeSpan now)
    {
        var row = _ids.AsSpan(0, _count).IndexOf(messageId);
        if (interval <= TimeSpan.Zero)
        {
            End(row);
            return true;
        }
        if (row < 0)
        {
            if (_count == Capacity)
            {
                return false;
            }
            row = _count++;
        }
        _ids[row] = messageId;
        _intervals[row] = interval;
        _dueAt[row] = now + interval;
        return true;
    }

    /// <summary>The interval of a message; zero when it was not asked for.</summary>
    public TimeSpan IntervalOf(uint messageId)
    {
        var row = _ids.AsSpan(0, _count).IndexOf(messageId);
        return row < 0 ? TimeSpan.Zero : _intervals[row];
    }

    /// <summary>Takes the next message that is due; call until there is none.</summary>
    public bool TryTake(TimeSpan now, [NotNullWhen(true)] out uint? messageId)
    {
        for (var i = 0; i < _count; i++)
        {
            if (_dueAt[i] <= now)
            {
                _dueAt[i] += _intervals[i];
                // Never more than one of a kind at a time, however late.
                _dueAt[i] = _dueAt[i] <= now ? now + _intervals[i] : _dueAt[i];
                messageId = _ids[i];
                return true;
            }
        }
        messageId = null;
        return false;
    }

    /// <summary>Forgets all.</summary>
    public void Clear() => _count = 0;

    private void End(int row)
    {
        if (row < 0)
        {
            return;
        }
        _count--;
        _ids[row] = _ids[_count];
        _intervals[row] = _intervals[_count];
        _dueAt[row] = _dueAt[_count];
    }
}
