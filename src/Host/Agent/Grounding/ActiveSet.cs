using DroneSeal.SelfEdit;
using DroneSeal.Vision;

namespace DroneSeal.Host.Agent;

/// <summary>Names the store's active set to vision, after an order has changed it.</summary>
internal static class ActiveSet
{
    /// <summary>Publishes it in the mailbox.</summary>
    /// <exception cref="ProcessException">There is no mailbox.</exception>
    internal static void Publish(AgentSettings settings, AdapterStore store, bool goesBack)
    {
        using var mailbox = AdapterMailbox.Open(new AgentFolder(settings.Run).Mailbox);
        Publish(mailbox, store, goesBack);
    }

    /// <summary>Publishes it in the mailbox; all adapters off are a set too, so that vision finds
    /// it.</summary>
    /// <returns>Its hash.</returns>
    internal static string Publish(AdapterMailbox mailbox, AdapterStore store, bool goesBack)
    {
        var sha256 = store.Manifest.Active ?? store.Save(AdapterSet.Empty(store.Manifest.AnchorSha256));
        mailbox.Publish(sha256, goesBack);
        return sha256;
    }
}
