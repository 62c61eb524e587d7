using DroneSeal.Mavlink;

namespace DroneSeal.GroundStation.Tests.Peers;

/// <summary>A link that somebody else listens to and speaks into.</summary>
internal sealed class TappedLink(ILink inner, ILink intruder, Action<byte[]> hear) : ILink
{
    public string Uri => inner.Uri;

    public bool IsUp => inner.IsUp;

    public int Receive(Span<byte> into)
    {
        var count = inner.Receive(into);
        if (count > 0)
        {
            hear(into[..count].ToArray());
            return count;
        }

        return intruder.Receive(into);
    }

    public void Send(ReadOnlySpan<byte> frames) => inner.Send(frames);

    public void Dispose() => inner.Dispose();
}
