namespace DroneSeal.SelfEdit;

/// <summary>Which adapter sets mean what. An immutable value; every change is a new manifest, one generation
/// on.</summary>
public sealed record StoreManifest
{
    /// <summary>The frozen core that every set was made for, 64 hexadecimal digits.</summary>
    public required string AnchorSha256 { get; init; }

    /// <summary>Counts the changes.</summary>
    public long Generation { get; init; }

    /// <summary>The set in use; null where all adapters are off.</summary>
    public string? Active { get; init; }

    /// <summary>The set that was in use before; null where that was none, or was taken back.</summary>
    public string? Previous { get; init; }

    /// <summary>The set that may also take obstacles away; null where that is the base detector.</summary>
    public string? Released { get; init; }

    /// <summary>The set that is about to come into use, or null; the empty set's hash where all adapters are
    /// about to be turned off. Named before the ledger's row, so that a kill after it can be
    /// mended.</summary>
    public string? Trial { get; init; }

    /// <summary>Every set that the manifest names.</summary>
    public IEnumerable<string> Named() => new[] { Active, Previous, Released, Trial }.OfType<string>();
}
