namespace DroneSeal.Ledger;

/// <summary>The bytes of one edit: the compressed difference of two adapter sets, in the store.</summary>
/// <param name="Bytes">Length after compression.</param>
/// <param name="Sha256">Its name in the store, 64 hexadecimal digits.</param>
public sealed record DeltaRecord(int Bytes, string Sha256);
