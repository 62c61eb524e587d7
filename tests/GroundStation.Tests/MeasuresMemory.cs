namespace DroneSeal.GroundStation.Tests;

/// <summary>Tests that watch the process's memory: they run after all others, one by one.</summary>
[CollectionDefinition(nameof(MeasuresMemory), DisableParallelization = true)]
public sealed class MeasuresMemory;
