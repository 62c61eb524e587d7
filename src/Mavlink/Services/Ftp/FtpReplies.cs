namespace DroneSeal.Mavlink;

/// <summary>Answers to requests that must not be done twice. A request that comes again, byte for byte, gets
/// the same answer, however late it comes.</summary>
internal sealed class FtpReplies
{
    private const int Kept = 32;
    private readonly Queue<(MavlinkAddress Client, byte[] Request, byte[] Reply)> _replies = new();

    internal byte[]? Find(MavlinkAddress client, ReadOnlySpan<byte> request)
    {
        foreach (var entry in _replies)
        {
            if (entry.Client == client && request.SequenceEqual(entry.Request))
            {
                return entry.Reply;
            }
        }

        return null;
    }

    internal void Keep(MavlinkAddress client, ReadOnlySpan<byte> request, ReadOnlySpan<byte> reply)
    {
        if (_replies.Count == Kept)
        {
            _replies.Dequeue();
        }

        _replies.Enqueue((client, request.ToArray(), reply.ToArray()));
    }

    /// <summary>The client begins anew, perhaps with old numbers.</summary>
    internal void Forget(MavlinkAddress client)
    {
        for (var left = _replies.Count; left > 0; left--)
        {
            var entry = _replies.Dequeue();
            if (entry.Client != client)
            {
                _replies.Enqueue(entry);
            }
        }
    }
}
