using DroneSeal.Core;
using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>The critics in flight: geometry, track, seen again, range sensor. They judge what the picture's critics
/// raised. Deterministic. Not thread-safe.</summary>
/// <param name="card">What is looked for.</param>
/// <param name="calibration">How much each counts.</param>
/// <param name="classNames">The model's base classes, one a row.</param>
internal sealed class SceneReview(ObstacleCard card, SceneCalibration calibration, IReadOnlyList<string> classNames)
{
    // Findings weaker than this leave no place behind, and do not count as a place seen.
    private const float LeastRemembered = 0.05f;

    private static readonly int _ruleCount = Enum.GetValues<SceneRule>().Length;

    private readonly PlaceMemory _places = new();
    private readonly SceneMeasures _measures = new(card, classNames);
    private float[] _rules = [];

    /// <summary>Rules of the findings of the last review, row by row in the order they were given.</summary>
    internal ReadOnlySpan<float> Rules(int finding) => _rules.AsSpan(finding * _ruleCount, _ruleCount);

    /// <summary>The findings with the flight's evidence, in the same order.</summary>
    /// <param name="findings">By the picture's critics, strongest first, boxes in input pixels.</param>
    /// <param name="scene">Where the camera was.</param>
    /// <param name="letterbox">The picture's place in the input.</param>
    internal Finding[] Review(IReadOnlyList<Finding> findings, ReviewScene scene, Letterbox letterbox)
    {
        var boxes = findings.Select(finding => letterbox.ToSource(finding.Box)).ToArray();
        _rules = new float[findings.Count * _ruleCount];
        _places.Predict(scene);
        var judged = new Finding[findings.Count];
        for (var i = 0; i < judged.Length; i++)
        {
            var view = GroundView.Of(boxes[i], scene);
            view = view with { HasFoot = view.HasFoot && !IsFootHidden(boxes, findings, i) };
            var rules = _rules.AsSpan(i * _ruleCount, _ruleCount);
            var said = _measures.Measure(findings[i], view, scene, rules);
            var logOdds = LogOdds(findings[i].Probability);
            var place = Remember(findings[i], boxes[i], logOdds, said, view, scene, rules);
            judged[i] = Fuse(findings[i], logOdds, view, place, rules);
        }

        _places.NoteAbsences(
            scene.Camera, [.. boxes.Where((_, i) => findings[i].Probability >= LeastRemembered)]);
        return judged;
    }

    /// <summary>Natural logarithm of the odds, kept finite.</summary>
    internal static float LogOdds(float probability)
    {
        var inside = Math.Clamp(probability, 1e-6, 1 - 1e-6);
        return (float)Math.Log(inside / (1 - inside));
    }

    // Something nearer stands before the lower end: what shows there is no foot.
    private static bool IsFootHidden(PixelBox[] boxes, IReadOnlyList<Finding> findings, int index)
    {
        var box = boxes[index];
        for (var i = 0; i < boxes.Length; i++)
        {
            var other = boxes[i];
            var shared = MathF.Min(box.Right, other.Right) - MathF.Max(box.Left, other.Left);
            if (i != index && findings[i].Probability >= LeastRemembered && other.Bottom > box.Bottom + 1.5f && other.Top < box.Bottom
                && shared > 0.25f * box.Width)
            {
                return true;
            }
        }

        return false;
    }

    // What is known of the place so far goes into the rules first; only then does this sighting count.
    private ScenePlace? Remember(
        Finding finding, in PixelBox box, float logOdds, int said, in GroundView view, ReviewScene scene,
        Span<float> rules)
    {
        if (finding.Probability < LeastRemembered)
        {
            return null;
        }

        var found = _places.Take(box);
        if (found is { } known)
        {
            SceneMeasures.MeasureHistory(known.Place, known.Overlap, rules);
        }
        else if (!view.HasFoot)
        {
            return null;
        }

        var place = found?.Place ?? _places.Add();
        place.See(scene.State.At, logOdds, said);
        if (view.HasFoot)
        {
            place.PutAt(
                PlaceMemory.NorthEast(scene, view), view.RangeMeters, MathF.Max(0.1f, view.HeightMeters),
                view.RangeMeters * box.Width / scene.Camera.FocalPixels);
        }

        return place;
    }

    private Finding Fuse(Finding finding, float logOdds, in GroundView view, ScenePlace? place, ReadOnlySpan<float> rules)
    {
        var evidence = new List<Evidence>(finding.Evidence.Count + 4);
        foreach (var one in finding.Evidence)
        {
            evidence.Add(one with { LogOdds = calibration.Slope * one.LogOdds });
        }

        evidence.Add(new(
            "geometry", calibration.Contribution(rules, SceneRule.TallEnough, SceneRule.RightHeight),
            SceneWords.Geometry(card, view)));
        evidence.Add(new(
            "track", calibration.Contribution(rules, SceneRule.NameMisfits, SceneRule.NameWavers),
            SceneWords.Track(finding, place, rules, classNames)));
        evidence.Add(new(
            "seen again", calibration.Contribution(rules, SceneRule.SeenAgain, SceneRule.NeverAbsent),
            SceneWords.SeenAgain(place)));
        if (rules[(int)SceneRule.RangeAgrees] != 0)
        {
            evidence.Add(new(
                "range", calibration.Contribution(rules, SceneRule.RangeAgrees, SceneRule.RangeAgrees),
                SceneWords.Range(rules[(int)SceneRule.RangeAgrees])));
        }

        var sum = (calibration.Slope * logOdds) + calibration.Intercept;
        for (var i = finding.Evidence.Count; i < evidence.Count; i++)
        {
            sum += evidence[i].LogOdds;
        }

        return finding with { Probability = ObjectnessCritic.Sigmoid(sum), Evidence = evidence, Place = place?.Number ?? 0 };
    }
}
