namespace DroneSeal.Vision.Tests;

/// <summary>The tests that count living tensors: nothing else runs in the process meanwhile.</summary>
[CollectionDefinition("tensors are counted", DisableParallelization = true)]
public sealed class CountsTensors;
