using DroneSeal.Mavlink;

namespace DroneSeal.Host.Tests.Ground;

/// <summary>A link that does not come back from sending, or fails at it, as no link should.</summary>
/// <param name="hangsUntil">Sending waits for this; null: it fails.</param>
internal sealed class DeadLink(ManualResetEventSlim? hangsUntil) : ILink
{
    public string Uri => "test:dead";

    public bool IsUp => true;

    /// <summary>How often something was to be sent.</summary>
    public int Sendings { get; private set; }

    public int Receive(Span<byte> into) => 0;

    public void Send(ReadOnlySpan<byte> frames)
    {
        Sendings++;
        if (hangsUntil is null)
        {
            throw new InvalidOperationException("the link is broken");
        }

        hangsUntil.Wait();
    }

    public void Dispose()
    {
    }
}
