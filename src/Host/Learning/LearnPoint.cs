using DroneSeal.Vision;

namespace DroneSeal.Host.Learning;

/// <summary>The adapters in use at one moment of a run.</summary>
/// <param name="Edits">Edits judged until then.</param>
/// <param name="Set">The adapters.</param>
internal readonly record struct LearnPoint(int Edits, AdapterSet Set);
