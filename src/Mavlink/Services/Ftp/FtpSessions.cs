namespace DroneSeal.Mavlink;

/// <summary>The open files of a server. Numbers go round, so that a late packet for a closed file hits no
/// other.</summary>
internal sealed class FtpSessions : IDisposable
{
    internal const int Most = 8;
    private static readonly TimeSpan _forgottenAfter = TimeSpan.FromSeconds(60);
    private readonly List<FtpSession> _open = [];
    private byte _lastId;

    internal int Count => _open.Count;

    internal FtpError Open(Func<byte, FtpSession> open, TimeSpan now, out FtpSession? session)
    {
        session = null;
        if (_open.Count == Most)
        {
            return FtpError.NoSessionsAvailable;
        }

        do
        {
            _lastId = _lastId == byte.MaxValue ? (byte)1 : (byte)(_lastId + 1);
        }
        while (_open.Exists(other => other.Id == _lastId));

        session = open(_lastId);
        session.UsedAt = now;
        _open.Add(session);
        return FtpError.None;
    }

    internal FtpSession? Find(MavlinkAddress owner, byte id, TimeSpan now)
    {
        foreach (var session in _open)
        {
            if (session.Id == id && session.Owner == owner)
            {
                session.UsedAt = now;
                return session;
            }
        }

        return null;
    }

    internal FtpError Commit(MavlinkAddress owner, byte id)
    {
        var index = _open.FindIndex(session => session.Id == id && session.Owner == owner);
        if (index < 0)
        {
            return FtpError.InvalidSession;
        }

        using var session = _open[index];
        _open.RemoveAt(index);
        session.Commit();
        return FtpError.None;
    }

    internal FtpError CloseAll(MavlinkAddress owner)
    {
        Close(session => session.Owner == owner);
        return FtpError.None;
    }

    internal void CloseForgotten(TimeSpan now)
    {
        if (_open.Count > 0)
        {
            Close(session => now - session.UsedAt > _forgottenAfter);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Close(_ => true);

    private void Close(Predicate<FtpSession> which)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (which(_open[i]))
            {
                _open[i].Dispose();
                _open.RemoveAt(i);
            }
        }
    }
}
