namespace DroneSeal.SelfEdit;

/// <summary>What retention did.</summary>
/// <param name="BytesBefore">Bytes in the store before.</param>
/// <param name="BytesAfter">Bytes in the store now.</param>
/// <param name="Dropped">Names of what was dropped, by kind; a replay that needs one says "inputs
/// expired".</param>
/// <param name="IsWithinBudget">False where what may not be dropped is larger than the budget.</param>
public sealed record RetentionReport(
    long BytesBefore,
    long BytesAfter,
    IReadOnlyList<(StoreItem Item, string Sha256)> Dropped,
    bool IsWithinBudget);
