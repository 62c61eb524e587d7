using DroneSeal.Torch.Extensions;

namespace DroneSeal.Vision.Trunks;

/// <summary>Chooses the fastest trunk that runs here.</summary>
public static class TrunkChoice
{
    /// <summary>The fused engine on the processor where it runs, else libtorch.</summary>
    /// <param name="weights">The frozen core.</param>
    /// <param name="device"><c>cpu</c> or <c>cuda</c>.</param>
    /// <param name="threads">Compute threads.</param>
    /// <param name="inputSize">Pixels a side, a multiple of 32.</param>
    /// <exception cref="VisionException">The device is not there.</exception>
    public static ITrunk Create(ModelWeights weights, string device = "cpu", int threads = 2, int inputSize = 416) =>
        device == "cpu" && TrunkEngine.IsSupported
            ? new EngineTrunk(weights, threads, inputSize)
            : new TorchTrunk(weights, device, threads, inputSize);
}
