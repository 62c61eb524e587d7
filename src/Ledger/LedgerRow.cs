namespace DroneSeal.Ledger;

/// <summary>One row as it was read.</summary>
/// <param name="Sequence">Place in the chain, from one.</param>
/// <param name="ParentHash">Hash of the row before, or the ledger's own first hash; 64 hexadecimal
/// digits.</param>
/// <param name="Hash">SHA-256 over place, parent hash and body; 64 hexadecimal digits.</param>
/// <param name="Body">The entry as canonical JSON, byte for byte as it was hashed.</param>
/// <param name="Entry">The entry.</param>
public sealed record LedgerRow(long Sequence, string ParentHash, string Hash, string Body, EditEntry Entry);
