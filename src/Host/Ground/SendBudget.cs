namespace DroneSeal.Host.Ground;

/// <summary>How much may be sent now, so that a slow radio's buffer never fills. Saves up at most a
/// second.</summary>
internal sealed class SendBudget(int bytesPerSecond)
{
    private double _bytes = bytesPerSecond;
    private TimeSpan _at;
    private long _sent;

    /// <summary>Whether there is room for a frame.</summary>
    internal bool HasRoom => _bytes > 0;

    /// <summary>Takes note of what was sent by now, by whomever.</summary>
    internal void Note(long bytesSent, TimeSpan now)
    {
        var gained = (now - _at).TotalSeconds * bytesPerSecond;
        _bytes = Math.Min(_bytes + gained, bytesPerSecond) - (bytesSent - _sent);
        (_at, _sent) = (now, bytesSent);
    }
}
