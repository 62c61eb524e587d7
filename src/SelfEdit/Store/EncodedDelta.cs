using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>An edit as bytes, and exactly the set that the bytes stand for.</summary>
/// <param name="Bytes">What <see cref="DeltaCodec.Decode"/> reads.</param>
/// <param name="Set">The set after the edit: what is judged, flown and stored, never the unrounded
/// candidate.</param>
public sealed record EncodedDelta(byte[] Bytes, AdapterSet Set);
