using DroneSeal.Mavlink;

namespace DroneSeal.Host.Ground;

/// <summary>How the ground service treats its link.</summary>
internal sealed record GroundSettings
{
    /// <summary>What may be sent, bytes a second on average; 2,500 are 20 kbit/s, what a slow radio
    /// carries.</summary>
    public int BytesPerSecond { get; init; } = 2500;

    /// <summary>Whether the connection verifies signatures, so that a signed frame that arrives is from
    /// someone with the key.</summary>
    public bool VerifiesSignatures { get; init; }

    /// <summary>Whether orders that are not signed are obeyed too: for the bench, or a link that nobody else
    /// can reach.</summary>
    public bool AllowsUnsigned { get; init; }

    /// <summary>What the file server shows, all of it for reading only.</summary>
    public IReadOnlyList<FtpMount> Mounts { get; init; } = [];

    /// <summary>Everything wrong with these settings, one line each; empty when they can be used.</summary>
    public IEnumerable<string> Problems()
    {
        if (BytesPerSecond < 300)
        {
            yield return $"BytesPerSecond is {BytesPerSecond}; the longest frame alone has 280.";
        }

        foreach (var mount in Mounts.Where(mount => !mount.IsReadOnly))
        {
            yield return $"The mount {mount.Name} is not for reading only; orders must go through the "
                + $"editor.";
        }
    }
}
