namespace DroneSeal.SelfEdit.Tests;

/// <summary>Tests that count the process's tensors; no other test may run beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TensorCount
{
    internal const string Name = "tensor count";
}
