namespace DroneSeal.Ledger;

/// <summary>A row as it lies in the file, before anything was checked.</summary>
internal sealed record StoredRow(long Sequence, string ParentHash, string Hash, byte[] Body);
