using System.Collections;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Mavlink;

/// <summary>Gets one log, a window of 9,000 bytes at a time; what is missing in a window is asked for again
/// before the next.</summary>
public sealed class LogDownload : LogOperation
{
    private const int BlockBytes = Bytes90.Count;
    private const int WindowBlocks = 100;
    private static readonly TimeSpan _lull = TimeSpan.FromSeconds(0.5);
    private readonly OnboardLog _log;
    private readonly Stream _into;
    private readonly BitArray _have = new(WindowBlocks);
    private long _windowAt;
    private int _missing;

    internal LogDownload(OnboardLog log, Stream into)
    {
        _log = log;
        _into = into;
        Total = log.Bytes;
        Open(Math.Min(into.Length, Total) / BlockBytes * BlockBytes);
    }

    /// <summary>Bytes from the beginning that are all there: keep these to go on later.</summary>
    public long Moved => _windowAt;

    /// <summary>Length of the whole log.</summary>
    public long Total { get; private set; }

    private protected override string Subject => $"log {_log.Id}";

    internal override void Took(in LogData data, TimeSpan now)
    {
        var block = (int)((data.Ofs - _windowAt) / BlockBytes);
        if (data.Id != _log.Id || data.Ofs < _windowAt || data.Ofs % BlockBytes != 0 || block >= WindowBlocks)
        {
            return;
        }

        AskAt = now + _lull;
        var count = Math.Min(data.Count, (byte)BlockBytes);
        if (count < BlockBytes)
        {
            Shorten(data.Ofs + count);
        }

        if (block < _have.Length && !_have[block] && data.Ofs < Total)
        {
            _have[block] = true;
            _missing--;
            _into.Position = data.Ofs;
            _into.Write(((ReadOnlySpan<byte>)data.Data)[..count]);
            GotNew(now);
        }

        if (_missing == 0)
        {
            // The next window is asked for in the next tick.
            Open(Math.Min(_windowAt + (WindowBlocks * BlockBytes), Total));
            AskAt = now;
        }
    }

    private protected override void Ask(MavlinkConnection connection, MavlinkAddress target, TimeSpan now)
    {
        AskAt = now + _lull;
        var first = 0;
        while (first < _have.Length && _have[first])
        {
            first++;
        }

        var end = first;
        while (end < _have.Length && !_have[end])
        {
            end++;
        }

        connection.Send(
            new LogRequestData
            {
                TargetSystem = target.SystemId,
                TargetComponent = target.ComponentId,
                Id = _log.Id,
                Ofs = (uint)(_windowAt + (first * BlockBytes)),
                Count = (uint)((end - first) * BlockBytes),
            },
            now);
    }

    private void Open(long at)
    {
        _windowAt = at;
        _have.Length = (int)Math.Min(WindowBlocks, (Total - at + BlockBytes - 1) / BlockBytes);
        _have.SetAll(false);
        _missing = _have.Length;
        if (_missing == 0)
        {
            _into.SetLength(Total);
            Outcome = LogOutcome.Done;
        }
    }

    // The log ends before its listed length: what was counted as missing behind its end is not.
    private void Shorten(long end)
    {
        if (end >= Total)
        {
            return;
        }

        Total = end;
        var blocks = (int)Math.Max(0, (end - _windowAt + BlockBytes - 1) / BlockBytes);
        for (var i = blocks; i < _have.Length; i++)
        {
            _missing -= _have[i] ? 0 : 1;
        }

        _have.Length = Math.Min(_have.Length, blocks);
    }
}
