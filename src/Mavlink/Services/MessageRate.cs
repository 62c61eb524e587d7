namespace DroneSeal.Mavlink;

/// <summary>One message that was asked for, and how often it really comes.</summary>
public sealed class MessageRate
{
    private const double Window = 16;
    private TimeSpan _lastAt;
    private double _meanSeconds;
    private int _count;

    internal MessageRate(uint messageId, double wantedHz)
    {
        MessageId = messageId;
        WantedHz = wantedHz;
    }

    /// <summary>The message's number.</summary>
    public uint MessageId { get; }

    /// <summary>How often it was asked for.</summary>
    public double WantedHz { get; internal set; }

    /// <summary>Whether the other side refused to set this interval, so that a whole group of messages was
    /// asked for.</summary>
    public bool IsByGroup { get; internal set; }

    /// <summary>The last answer to the request, in words.</summary>
    public string Words => Request?.Words ?? "not asked for yet";

    internal PendingCommand? Request { get; set; }

    internal TimeSpan NextCheckAt { get; set; }

    /// <summary>How often it comes: over about the last sixteen, and falling while none comes. 0 before the
    /// second.</summary>
    public double ActualHz(TimeSpan now)
    {
        if (_count < 2)
        {
            return 0;
        }

        var silence = (now - _lastAt).TotalSeconds;
        return 1 / Math.Max(Math.Max(_meanSeconds, silence > 2 * _meanSeconds ? silence : 0), 1e-6);
    }

    /// <summary>Whether it comes at half of the wanted rate at least.</summary>
    public bool IsComing(TimeSpan now) => ActualHz(now) >= WantedHz / 2;

    internal void Came(TimeSpan now)
    {
        if (_count > 0)
        {
            var weight = 1 / Math.Min(_count, Window);
            _meanSeconds += ((now - _lastAt).TotalSeconds - _meanSeconds) * weight;
        }

        _lastAt = now;
        _count++;
    }
}
