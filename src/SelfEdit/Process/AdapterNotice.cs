namespace DroneSeal.SelfEdit;

/// <summary>The learner's word that a set in the store is to be flown.</summary>
/// <param name="Generation">Counts the words, from one; the same set may be named again later.</param>
/// <param name="Sha256">The set's name in the store, 64 hexadecimal digits.</param>
/// <param name="GoneBack">How many words so far took edits back; a reader that misses a word still sees that
/// one of them did.</param>
public readonly record struct AdapterNotice(long Generation, string Sha256, long GoneBack);
