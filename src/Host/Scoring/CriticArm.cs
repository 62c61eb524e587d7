using System.Diagnostics;
using DroneSeal.Core;
using DroneSeal.SelfEdit;
using DroneSeal.Vision;
using DroneSeal.Vision.Evaluation;

namespace DroneSeal.Host.Scoring;

/// <summary>The critic as a detector of its own, and as a verifier of the adapters' answers.</summary>
/// <remarks>A verifier's score is the geometric mean of the two, weighted 0.85 to 0.15; where the critic sees nothing it says 0.01.</remarks>
internal sealed class CriticArm(ILabeller critics, Detector detector)
{
    private const float VerifierWeight = 0.15f;
    private const float NothingSeen = 0.01f;
    private const float SamePlace = 0.5f;

    private readonly FeatureFrame _handed = new(detector.Features.InputSize);
    private readonly DetectionList _noDetections = new();
    private TimeSpan _spent;
    private int _pictures;

    /// <summary>The critic's findings as answers.</summary>
    internal List<ScoredBox> Found { get; } = [];

    /// <summary>An arm's answers of one class, after the critic's word on each.</summary>
    internal List<ScoredBox> Verified { get; } = [];

    /// <summary>What the critic costs.</summary>
    internal double? MillisecondsPerPicture => _pictures == 0 ? null : _spent.TotalMilliseconds / _pictures;

    /// <summary>Reviews the picture that the detector has just looked at.</summary>
    /// <param name="picture">Its number.</param>
    /// <param name="frame">The picture.</param>
    /// <param name="classId">The id that findings get.</param>
    /// <param name="answers">The answers to verify; those of other pictures and classes are left alone.</param>
    internal void Review(int picture, Frame frame, int classId, IEnumerable<ScoredBox> answers)
    {
        FrameFeed.Copy(detector, frame, _noDetections, _handed);
        var start = Stopwatch.GetTimestamp();
        var findings = critics.Label(_handed);
        _spent += Stopwatch.GetElapsedTime(start);
        _pictures++;
        var placed = findings
            .Select(finding => (Box: detector.Features.Letterbox.ToSource(finding.Box), finding.Probability)).ToList();
        Found.AddRange(placed.Select(one => new ScoredBox(picture, classId, one.Box, one.Probability)));
        foreach (var answer in answers.Where(one => one.Picture == picture && one.ClassId == classId))
        {
            var word = placed.Where(one => one.Box.IoU(answer.Box) >= SamePlace)
                .Select(one => one.Probability).DefaultIfEmpty(NothingSeen).Max();
            Verified.Add(answer with
            {
                Score = MathF.Pow(answer.Score, 1 - VerifierWeight) * MathF.Pow(MathF.Max(word, NothingSeen), VerifierWeight),
            });
        }
    }
}
