using DroneSeal.Vision.Trunks;

namespace DroneSeal.Vision.Tests;

[Collection("tensors are counted")]
public sealed class TorchTrunkTests : TrunkReferenceTests
{
    protected override ITrunk Create(ModelWeights weights, int inputSize) =>
        new TorchTrunk(weights, "cpu", threads: 2, inputSize);
}
