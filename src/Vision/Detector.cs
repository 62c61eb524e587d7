using DroneSeal.Core;

namespace DroneSeal.Vision;

/// <summary>From a frame to detections: prepare, trunk, adapted head, decode.</summary>
/// <remarks>
/// One thread detects; any thread may swap adapters. A swap is one reference and takes effect at the next frame; a
/// frame in work keeps the set that it began with. A set that is neither active nor previous nor released any more is
/// freed then, not before that frame has ended. Nothing is allocated per frame once warm.
/// </remarks>
public sealed class Detector : IDisposable
{
    private readonly ITrunk _trunk;
    private readonly DetectorOptions _options;
    private readonly LetterboxPicture _picture;
    private readonly DetectionDecoder _decoder;
    private readonly HeadOutputs _outputs;
    private readonly DetectionList _detections = new();
    private readonly float[] _image;
    private readonly HeadSwitch _heads;

    /// <summary>A detector with all adapters off, or with a released set.</summary>
    /// <param name="weights">The frozen core.</param>
    /// <param name="trunk">Runs it; belongs to the detector from here on.</param>
    /// <param name="options">Settings; null for the defaults.</param>
    /// <param name="released">Adapters that start both released and active.</param>
    /// <exception cref="VisionException">The adapter set was made for another core.</exception>
    public Detector(ModelWeights weights, ITrunk trunk, DetectorOptions? options = null, AdapterSet? released = null)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(trunk);
        Weights = weights;
        _trunk = trunk;
        _options = options ?? new DetectorOptions();
        _picture = new LetterboxPicture(trunk.InputSize);
        _decoder = new DetectionDecoder(_options);
        _outputs = new HeadOutputs(trunk.InputSize);
        _image = GC.AllocateArray<float>(3 * trunk.InputSize * trunk.InputSize, pinned: true);
        Features = new FrozenFeatures(trunk.InputSize);
        _heads = new HeadSwitch(AdaptedHead.Prepare(released ?? AdapterSet.Empty(weights.Sha256), weights, trunk));
    }

    /// <summary>The frozen core.</summary>
    public ModelWeights Weights { get; }

    /// <summary>What the trunk said of the last frame; overwritten by the next.</summary>
    public FrozenFeatures Features { get; }

    /// <summary>Whether everything that the network and the adapters answered to the last frame is a number. Where it is
    /// not, boxes are missing, and what was decoded says nothing about free space.</summary>
    public bool IsFinite { get; private set; }

    /// <summary>Whether the released adapters answered to the last frame of <see cref="DetectBoth"/> with numbers and the
    /// active ones did not: nothing of these was taken.</summary>
    public bool IsActiveLeftOut { get; private set; }

    /// <summary>The trunk's implementation, for people.</summary>
    public string TrunkDescription => _trunk.Description;

    /// <summary>The adapters that the next frame uses; the detector's.</summary>
    public AdaptedHead Active => _heads.Now.Active;

    /// <summary>The adapters that were released for flight; the detector's.</summary>
    public AdaptedHead Released => _heads.Now.Released;

    /// <summary>Names by class id under the active adapters.</summary>
    public IReadOnlyList<string> ClassNames => _heads.Now.Active.ClassNames;

    /// <summary>Detections at the operating point.</summary>
    /// <returns>A list that the next call overwrites.</returns>
    public DetectionList Detect(Frame frame) => Detect(frame, _options.MinScore, _options.MinNovelScore);

    /// <summary>Everything down to the lowest score that evaluation ranks.</summary>
    /// <returns>A list that the next call overwrites.</returns>
    public DetectionList DetectAll(Frame frame) => Detect(frame, _options.EvaluationMinScore, _options.EvaluationMinScore);

    /// <summary>Detections by the released and by the active adapters, from one pass of the trunk. What learned and
    /// answers with no numbers sees nothing; the released adapters go on seeing.</summary>
    public void DetectBoth(Frame frame, DetectionList released, DetectionList active)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var heads = _heads.BeginFrame();
        try
        {
            Look(frame);
            Decode(heads.Released, _options.MinScore, _options.MinNovelScore, frame.Id, released);
            var isReleasedFinite = IsFinite;
            Decode(heads.Active, _options.MinScore, _options.MinNovelScore, frame.Id, active);
            IsActiveLeftOut = isReleasedFinite && !IsFinite;
            if (IsActiveLeftOut)
            {
                active.Clear();
                IsFinite = true;
            }
        }
        finally
        {
            _heads.EndFrame();
        }
    }

    /// <summary>Runs only the trunk; the answer is <see cref="Features"/>.</summary>
    public void Look(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        Features.Letterbox = _picture.Fill(frame);
        _picture.Bgr.CopyTo(Features.InputBgr, 0);
        _picture.ToTensor(Weights.Preprocessing, _image);
        _trunk.Run(_image, Features);
        IsFinite = Features.AreAnswersFinite();
    }

    /// <summary>Decodes the last frame once more, with other adapters.</summary>
    /// <param name="head">Made ready by <see cref="Prepare"/>; or one in use, where nobody swaps meanwhile.</param>
    /// <param name="minScore">Lowest score kept, 0..1.</param>
    /// <param name="frame">The id that the detections get.</param>
    /// <param name="into">Overwritten.</param>
    public void DecodeLast(AdaptedHead head, float minScore, FrameId frame, DetectionList into)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(into);
        Decode(head, minScore, minScore, frame, into);
    }

    /// <summary>The same at the operating point.</summary>
    public void DecodeLast(AdaptedHead head, FrameId frame, DetectionList into)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(into);
        Decode(head, _options.MinScore, _options.MinNovelScore, frame, into);
    }

    /// <summary>Makes an adapter set ready and puts it to use at the next frame.</summary>
    /// <exception cref="VisionException">The set is incomplete or was made for another core; nothing changed.</exception>
    public void Swap(AdapterSet set) => Swap(Prepare(set));

    /// <summary>Makes an adapter set ready with this detector's kernels, away from the frame path.</summary>
    /// <returns>The caller's, until it is swapped in.</returns>
    /// <exception cref="VisionException">As for <see cref="AdaptedHead.Prepare"/>.</exception>
    public AdaptedHead Prepare(AdapterSet set) => AdaptedHead.Prepare(set, Weights, _trunk);

    /// <summary>Puts a set that is ready to use at the next frame. The one before it stays in memory.</summary>
    /// <param name="head">Belongs to the detector from here on.</param>
    /// <exception cref="ObjectDisposedException">It was in use before and is gone.</exception>
    public void Swap(AdaptedHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        _heads.Swap(head);
    }

    /// <summary>Goes back to the adapters before the last swap, at the next frame; a second call changes nothing.</summary>
    public void Revert() => _heads.Revert();

    /// <summary>Declares the active adapters released: disarmed on the ground, or by the operator's consent.</summary>
    public void Release() => _heads.Release();

    /// <inheritdoc/>
    public void Dispose()
    {
        _picture.Dispose();
        _heads.Dispose();
        _trunk.Dispose();
    }

    private DetectionList Detect(Frame frame, float minScore, float minNovelScore)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var heads = _heads.BeginFrame();
        try
        {
            Look(frame);
            Decode(heads.Active, minScore, minNovelScore, frame.Id, _detections);
            return _detections;
        }
        finally
        {
            _heads.EndFrame();
        }
    }

    private void Decode(AdaptedHead head, float minScore, float minNovelScore, FrameId frame, DetectionList into)
    {
        head.Apply(Features, _outputs);
        IsFinite &= _outputs.AreOwnAnswersFinite();
        _decoder.Decode(Features, _outputs, minScore, minNovelScore, frame, into);
    }
}
