using DroneSeal.Core;

namespace DroneSeal.Vision;

/// <summary>Turns a head's raw answers into detections in source pixels: decode, suppress, one object one name.</summary>
/// <remarks>Allocates nothing once its buffers have grown. Not thread-safe.</remarks>
public sealed class DetectionDecoder
{
    private readonly DetectorOptions _options;
    private readonly CandidateList _candidates = new();
    private readonly CandidateList _novel = new();
    private readonly PartsOfOne _parts = new();

    /// <summary>A decoder with these settings.</summary>
    /// <exception cref="ArgumentException">The settings cannot be used; the message names every fault.</exception>
    public DetectionDecoder(DetectorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problems = string.Join(" ", options.Problems());
        if (problems.Length > 0)
        {
            throw new ArgumentException(problems, nameof(options));
        }

        _options = options;
    }

    /// <summary>Decodes one frame.</summary>
    /// <param name="features">What the trunk said; gives the grid and the letterbox.</param>
    /// <param name="head">What the head made of it.</param>
    /// <param name="minScore">Lowest score of a detection.</param>
    /// <param name="frame">The frame's name.</param>
    /// <param name="into">Overwritten; best score first.</param>
    public void Decode(FrozenFeatures features, HeadOutputs head, float minScore, FrameId frame, DetectionList into) =>
        Decode(features, head, minScore, minScore, frame, into);

    /// <summary>Decodes one frame with another bar for novel classes.</summary>
    /// <param name="features">As above.</param>
    /// <param name="head">As above.</param>
    /// <param name="minScore">Lowest score of a detection of a base class.</param>
    /// <param name="minNovelScore">Lowest score of a detection of a novel class.</param>
    /// <param name="frame">The frame's name.</param>
    /// <param name="into">Overwritten; best score first.</param>
    public void Decode(
        FrozenFeatures features, HeadOutputs head, float minScore, float minNovelScore, FrameId frame, DetectionList into)
    {
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(into);
        _candidates.Clear();
        CandidateDecoding.AddBase(features, head, minScore, _candidates);
        _candidates.Sort();
        Suppression.WithinClasses(_candidates, _options.SameClassIoU);
        for (var i = 0; i < head.NovelCount; i++)
        {
            AddNovel(features, head, i, minNovelScore);
        }

        _candidates.Sort();
        Suppression.AcrossClasses(_candidates, _options.OneNameIoU, _options.OneNameFloor, _options.MinNovelScore);
        into.Clear();
        foreach (ref readonly var candidate in _candidates.Span)
        {
            var box = features.Letterbox.ToSource(candidate.Box);
            if (box.Area > 0)
            {
                into.Add(new Detection(frame, box, candidate.ClassId, candidate.Score));
            }
        }
    }

    // Parts are told from wholes among everything that a class sees in a place, however low the bar of the caller.
    private void AddNovel(FrozenFeatures features, HeadOutputs head, int novel, float minScore)
    {
        _novel.Clear();
        CandidateDecoding.AddNovel(features, head, novel, MathF.Min(minScore, _options.NovelFloor), _novel);
        _novel.Sort();
        _novel.Truncate(Math.Min(_novel.Count, PartsOfOne.MostBoxes));
        _parts.Rescore(_novel.Span);
        _novel.Sort();
        Suppression.WithinClasses(_novel, _options.SameNovelIoU);
        foreach (ref readonly var candidate in _novel.Span)
        {
            if (candidate.Score >= minScore)
            {
                _candidates.Add(candidate);
            }
        }
    }
}
