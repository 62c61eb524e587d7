namespace DroneSeal.Torch.Extensions;

/// <summary>A class branch as fused kernels: from frozen stems to the new class's logits and boxes.</summary>
/// <remarks>
/// novel logit = logit.k.weight . [class tower ; box tower] + logit.k.bias
/// + objectness.k.weight * frozen objectness; novel box = frozen box + box.k.weight . box tower + box.k.bias.
/// Shares the trunk engine's threads and may outlive it; calls queue up with the engine's. Nothing is
/// allocated on the managed heap per call.
/// </remarks>
public sealed unsafe class BranchEngine : IDisposable
{
    private readonly BranchEngineHandle _handle;
    private readonly int _inputSize;
    private readonly int _anchorCount;

    /// <summary>Packs the branch's parameters, some 235 kB.</summary>
    /// <param name="engine">Whose threads, instruction set and input size the branch takes.</param>
    /// <param name="weights">Parameters under their names within the zone, as logit.k.weight; copied.</param>
    /// <exception cref="ArgumentException">A parameter is missing or of another size; named.</exception>
    public BranchEngine(TrunkEngine engine, IReadOnlyDictionary<string, float[]> weights)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(weights);
        _inputSize = engine.InputSize;
        _anchorCount = engine.AnchorCount;
        using var native = new NativeWeights(weights);
        var text = stackalloc byte[NativeStatus.TextBytes];
        var status = NativeTrunk.BranchCreate(
            engine.Handle, native.Pointers, out _handle, text, NativeStatus.TextBytes);
        NativeStatus.Check(status, text);
        BranchEngineHandle.Count();
    }

    /// <summary>How many branches live in this process.</summary>
    public static long LiveCount => BranchEngineHandle.Live;

    /// <summary>Runs the branch on one picture's frozen features.</summary>
    /// <param name="stems">Three maps <c>[H, W, 64]</c>.</param>
    /// <param name="objectnessLogits">Frozen, <c>[anchors]</c>.</param>
    /// <param name="rawBoxes">Frozen, <c>[anchors, 4]</c>.</param>
    /// <param name="logitsOut">The new class's logits, <c>[anchors]</c>.</param>
    /// <param name="rawBoxesOut">The new class's raw boxes, <c>[anchors, 4]</c>.</param>
    /// <exception cref="ArgumentException">A buffer has another size.</exception>
    public void Run(
        float[][] stems, float[] objectnessLogits, float[] rawBoxes, float[] logitsOut, float[] rawBoxesOut)
    {
        ArgumentNullException.ThrowIfNull(stems);
        TrunkEngine.Need(stems.Length, 3, nameof(stems));
        for (var level = 0; level < 3; level++)
        {
            var cells = _inputSize / (8 << level);
            TrunkOutputs.Check(stems[level], nameof(stems), cells * cells * 64);
        }

        TrunkOutputs.Check(objectnessLogits, nameof(objectnessLogits), _anchorCount);
        TrunkOutputs.Check(rawBoxes, nameof(rawBoxes), _anchorCount * 4);
        TrunkOutputs.Check(logitsOut, nameof(logitsOut), _anchorCount);
        TrunkOutputs.Check(rawBoxesOut, nameof(rawBoxesOut), _anchorCount * 4);
        var text = stackalloc byte[NativeStatus.TextBytes];
        fixed (float* stem0 = stems[0], stem1 = stems[1], stem2 = stems[2], objectness = objectnessLogits,
            raw = rawBoxes, logits = logitsOut, boxes = rawBoxesOut)
        {
            var buffers = new NativeTrunk.BranchBuffers
            {
                Stem0 = stem0,
                Stem1 = stem1,
                Stem2 = stem2,
                Objectness = objectness,
                RawBoxes = raw,
                LogitsOut = logits,
                RawBoxesOut = boxes,
            };
            NativeStatus.Check(NativeTrunk.BranchRun(_handle, buffers, text, NativeStatus.TextBytes), text);
        }
    }

    /// <summary>Frees the packed parameters.</summary>
    public void Dispose() => _handle.Dispose();
}
