using System.Runtime.InteropServices;
using System.Text;

namespace DroneSeal.Torch.Extensions;

/// <summary>YOLOX-Nano as fused kernels: picture to feature maps and raw answers, batch 1, float32.</summary>
/// <remarks>
/// The same picture gives the same bits at every pass, whatever the number of threads. Agrees with the
/// reference to 1e-4 relative. Calls from several threads queue up. Nothing is allocated on the managed heap
/// per call.
/// </remarks>
public sealed unsafe class TrunkEngine : IDisposable
{
    private static readonly Lazy<string?> _reason = new(FindReason);

    private readonly TrunkEngineHandle _handle;

    /// <summary>Packs the weights for this processor and starts the threads.</summary>
    /// <param name="weights">Parameters under their YOLOX names, batch norm folded; copied.</param>
    /// <param name="inputSize">Pixels a side of the square input; a positive multiple of 32.</param>
    /// <param name="threads">1 to 16, the caller's among them; idle ones spin shortly, then sleep.</param>
    /// <param name="set">Another instruction set than the best, for comparisons.</param>
    /// <exception cref="ArgumentException">A parameter is missing or of another size; named.</exception>
    /// <exception cref="TrunkEngineException">The library or the instruction set is missing.</exception>
    public TrunkEngine(
        IReadOnlyDictionary<string, float[]> weights, int inputSize, int threads,
        TrunkInstructionSet set = TrunkInstructionSet.Best)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (WhyNot is { } reason)
        {
            throw new TrunkEngineException(reason);
        }

        AnchorCount = TrunkOutputs.Anchors(inputSize);
        InputSize = inputSize;
        using var native = new NativeWeights(weights);
        var text = stackalloc byte[NativeStatus.TextBytes];
        var status = NativeTrunk.EngineCreate(
            native.Pointers, inputSize, threads, (int)set, out _handle, text, NativeStatus.TextBytes);
        NativeStatus.Check(status, text);
        status = NativeTrunk.EngineSet(_handle, out var chosen, text, NativeStatus.TextBytes);
        NativeStatus.Check(status, text);
        InstructionSet = Describe((TrunkInstructionSet)chosen, out _);
    }

    /// <summary>Whether the native library is here and can be used.</summary>
    public static bool IsSupported => WhyNot is null;

    /// <summary>Why the engine cannot be used, in one sentence; null when it can.</summary>
    public static string? WhyNot => _reason.Value;

    /// <summary>Name of the instruction set in use, for people.</summary>
    public string InstructionSet { get; }

    /// <summary>Pixels a side of the square input.</summary>
    public int InputSize { get; }

    /// <summary>Anchors of all levels.</summary>
    public int AnchorCount { get; }

    internal TrunkEngineHandle Handle => _handle;

    /// <summary>Whether this processor, and this build of the library, has an instruction set.</summary>
    public static bool Has(TrunkInstructionSet set)
    {
        if (!IsSupported || set == TrunkInstructionSet.Best)
        {
            return IsSupported;
        }

        Describe(set, out var isAvailable);
        return isAvailable;
    }

    /// <summary>Runs the network and overwrites every array of <paramref name="into"/>.</summary>
    /// <param name="image">One picture after the weights' own preprocessing, <c>[3, S, S]</c>.</param>
    /// <param name="into">Buffers made for the same input size.</param>
    /// <exception cref="ArgumentException">The picture or the buffers have another size.</exception>
    public void Run(ReadOnlySpan<float> image, TrunkOutputs into)
    {
        ArgumentNullException.ThrowIfNull(into);
        Need(image.Length, 3 * InputSize * InputSize, nameof(image));
        Need(into.InputSize, InputSize, nameof(into));
        var text = stackalloc byte[NativeStatus.TextBytes];
        fixed (float* picture = image, p3 = into.Fpn[0], n3 = into.Fpn[1], n4 = into.Fpn[2],
            stem0 = into.Stems[0], stem1 = into.Stems[1], stem2 = into.Stems[2],
            class0 = into.ClassTowers[0], class1 = into.ClassTowers[1], class2 = into.ClassTowers[2],
            box0 = into.BoxTowers[0], box1 = into.BoxTowers[1], box2 = into.BoxTowers[2],
            logits = into.ClassLogits, boxes = into.RawBoxes, objectness = into.ObjectnessLogits)
        {
            var outputs = new NativeTrunk.Outputs
            {
                Fpn0 = p3,
                Fpn1 = n3,
                Fpn2 = n4,
                Stem0 = stem0,
                Stem1 = stem1,
                Stem2 = stem2,
                ClassTower0 = class0,
                ClassTower1 = class1,
                ClassTower2 = class2,
                BoxTower0 = box0,
                BoxTower1 = box1,
                BoxTower2 = box2,
                ClassLogits = logits,
                RawBoxes = boxes,
                Objectness = objectness,
            };
            var status = NativeTrunk.EngineRun(_handle, picture, outputs, text, NativeStatus.TextBytes);
            NativeStatus.Check(status, text);
        }
    }

    /// <summary>Scores of all classes and decoded boxes of all anchors.</summary>
    /// <param name="from">What <see cref="Run"/> wrote.</param>
    /// <param name="scores"><c>[anchors, 80]</c>, sigmoid(objectness) * sigmoid(class); or empty.</param>
    /// <param name="boxes"><c>[anchors, 4]</c>, centre x, centre y, width, height in px; or empty.</param>
    /// <exception cref="ArgumentException">A buffer has another size.</exception>
    public void Decode(TrunkOutputs from, Span<float> scores, Span<float> boxes)
    {
        ArgumentNullException.ThrowIfNull(from);
        Need(from.InputSize, InputSize, nameof(from));
        DecodeInto(from.ObjectnessLogits, from.ClassLogits, from.RawBoxes, scores, boxes);
    }

    /// <summary>Decoded boxes of all anchors, from raw boxes of any origin.</summary>
    /// <param name="rawBoxes"><c>[anchors, 4]</c>.</param>
    /// <param name="boxes"><c>[anchors, 4]</c>, centre x, centre y, width, height in input pixels.</param>
    /// <exception cref="ArgumentException">A buffer has another size.</exception>
    public void DecodeBoxes(ReadOnlySpan<float> rawBoxes, Span<float> boxes)
    {
        Need(rawBoxes.Length, AnchorCount * 4, nameof(rawBoxes));
        DecodeInto([], [], rawBoxes, [], boxes);
    }

    /// <summary>Anchors whose best class reaches a score, in the anchors' order.</summary>
    /// <param name="objectnessLogits"><c>[anchors]</c>.</param>
    /// <param name="classLogits"><c>[anchors, 80]</c>.</param>
    /// <param name="threshold">Lowest score kept, 0..1.</param>
    /// <param name="anchors">Receives each candidate's anchor; its length bounds how many are kept.</param>
    /// <param name="classes">Receives each candidate's class; as long as <paramref name="anchors"/>.</param>
    /// <param name="scores">Receives each candidate's score; as long as <paramref name="anchors"/>.</param>
    /// <returns>How many candidates were written.</returns>
    /// <exception cref="ArgumentException">A buffer has another size.</exception>
    public int Scan(
        ReadOnlySpan<float> objectnessLogits, ReadOnlySpan<float> classLogits, float threshold,
        Span<int> anchors, Span<int> classes, Span<float> scores)
    {
        Need(objectnessLogits.Length, AnchorCount, nameof(objectnessLogits));
        Need(classLogits.Length, AnchorCount * 80, nameof(classLogits));
        Need(classes.Length, anchors.Length, nameof(classes));
        Need(scores.Length, anchors.Length, nameof(scores));
        var text = stackalloc byte[NativeStatus.TextBytes];
        fixed (float* objectness = objectnessLogits, logits = classLogits, score = scores)
        fixed (int* anchor = anchors, best = classes)
        {
            var status = NativeTrunk.Scan(
                _handle, objectness, logits, threshold, anchors.Length, anchor, best, score, out var found,
                text, NativeStatus.TextBytes);
            NativeStatus.Check(status, text);
            return found;
        }
    }

    /// <summary>Ends the threads, once no branch uses them any more.</summary>
    public void Dispose() => _handle.Dispose();

    internal static void Need(int length, int wanted, string name)
    {
        if (length != wanted)
        {
            throw new ArgumentException($"{name} is {length} long; this engine needs {wanted}.", name);
        }
    }

    private void DecodeInto(
        ReadOnlySpan<float> objectness, ReadOnlySpan<float> logits, ReadOnlySpan<float> raw,
        Span<float> scores, Span<float> boxes)
    {
        Need(scores.Length, scores.IsEmpty ? 0 : AnchorCount * 80, nameof(scores));
        Need(boxes.Length, boxes.IsEmpty ? 0 : AnchorCount * 4, nameof(boxes));
        var text = stackalloc byte[NativeStatus.TextBytes];
        fixed (float* o = objectness, l = logits, r = raw, s = scores, b = boxes)
        {
            var status = NativeTrunk.Decode(_handle, o, l, r, s, b, text, NativeStatus.TextBytes);
            NativeStatus.Check(status, text);
        }
    }

    private static string Describe(TrunkInstructionSet set, out bool isAvailable)
    {
        var text = stackalloc byte[NativeStatus.TextBytes];
        var name = stackalloc byte[32];
        var status = NativeTrunk.InstructionSet(
            (int)set, name, 32, out var available, text, NativeStatus.TextBytes);
        NativeStatus.Check(status, text);
        isAvailable = available != 0;
        return Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(name));
    }

    private static string? FindReason()
    {
        // Looked up as the bindings do, so that the answer is theirs too; kept loaded.
        if (NativeLibrary.TryLoad(NativeTrunk.Library, typeof(TrunkEngine).Assembly, null, out var library)
            && NativeLibrary.TryGetExport(library, "dse_scan", out _))
        {
            return null;
        }

        return "libdroneseal_trunk.so is missing beside the program or too old: build the native libraries "
            + "with CMake and then the solution; until then the libtorch path serves.";
    }
}
