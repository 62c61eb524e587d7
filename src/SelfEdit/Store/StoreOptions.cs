namespace DroneSeal.SelfEdit;

/// <summary>How large a store may grow.</summary>
public sealed record StoreOptions
{
    /// <summary>Bytes of everything in the store's folder. Inputs, crops, sets, the edits' differences and at last the
    /// oldest archived rows are dropped for it; the newest rows, the sets in use and the memory never are.</summary>
    public long MaxBytes { get; init; } = 1L << 30;

    /// <summary>Everything wrong with these settings, one line each; empty when they can be used.</summary>
    public IEnumerable<string> Problems()
    {
        if (MaxBytes < 1 << 20)
        {
            yield return $"MaxBytes is {MaxBytes}; it must be at least 1048576.";
        }
    }
}
