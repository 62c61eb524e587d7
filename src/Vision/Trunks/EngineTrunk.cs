using DroneSeal.Torch.Extensions;

namespace DroneSeal.Vision.Trunks;

/// <summary>The trunk as fused kernels on the processor.</summary>
public sealed class EngineTrunk : ITrunk
{
    private FrozenFeatures? _wrapped;
    private TrunkOutputs? _outputs;

    /// <summary>Packs the weights for this processor.</summary>
    /// <param name="weights">The frozen core.</param>
    /// <param name="threads">The engine's own threads, the caller's among them.</param>
    /// <param name="inputSize">Pixels a side, a multiple of 32.</param>
    /// <exception cref="VisionException">The kernels do not run on this machine; the message says why.</exception>
    public EngineTrunk(ModelWeights weights, int threads = 2, int inputSize = 416)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (TrunkEngine.WhyNot is { } reason)
        {
            throw new VisionException(reason);
        }

        Engine = new TrunkEngine(weights.Values, inputSize, threads);
        Description = $"fused engine, {Engine.InstructionSet}, {threads} threads";
    }

    /// <inheritdoc/>
    public int InputSize => Engine.InputSize;

    /// <inheritdoc/>
    public string Description { get; }

    internal TrunkEngine Engine { get; }

    /// <inheritdoc/>
    public void Run(ReadOnlySpan<float> image, FrozenFeatures into)
    {
        TrunkGuard.Check(image, into, InputSize);
        Engine.Run(image, Outputs(into));
    }

    /// <inheritdoc/>
    public void Dispose() => Engine.Dispose();

    // The engine's view of the caller's buffers; made once, as callers keep theirs.
    private TrunkOutputs Outputs(FrozenFeatures into)
    {
        if (_outputs is null || !ReferenceEquals(_wrapped, into))
        {
            _outputs = new TrunkOutputs(
                InputSize, into.Fpn, into.Stems, into.ClassTowers, into.BoxTowers,
                into.ClassLogits, into.RawBoxes, into.ObjectnessLogits);
            _wrapped = into;
        }

        return _outputs;
    }
}
