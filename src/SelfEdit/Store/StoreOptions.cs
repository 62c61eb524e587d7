namespace DroneSeal.SelfEdit;

/// <summary>How large a store may grow.</summary>
public sealed record StoreOptions
{
    /// <summary>Bytes of all sets, crops, inputs and differences together; the ledger is not
    /// counted.</summary>
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
