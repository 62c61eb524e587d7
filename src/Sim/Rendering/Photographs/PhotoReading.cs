namespace DroneSeal.Sim.Rendering;

/// <summary>What came of reading a folder of photographs.</summary>
/// <param name="Library">The photographs; null when there are faults.</param>
/// <param name="Faults">Everything wrong, one line each; empty when the folder can be used.</param>
public sealed record PhotoReading(PhotoLibrary? Library, IReadOnlyList<string> Faults);
