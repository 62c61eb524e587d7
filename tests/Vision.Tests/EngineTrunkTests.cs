using DroneSeal.Torch.Extensions;
using DroneSeal.Vision.Trunks;

namespace DroneSeal.Vision.Tests;

public sealed class EngineTrunkTests : TrunkReferenceTests
{
    protected override ITrunk Create(ModelWeights weights, int inputSize)
    {
        Skip.IfNot(TrunkEngine.IsSupported, TrunkEngine.WhyNot ?? "");
        return new EngineTrunk(weights, threads: 2, inputSize);
    }
}
