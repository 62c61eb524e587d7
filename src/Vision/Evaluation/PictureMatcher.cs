namespace DroneSeal.Vision.Evaluation;

/// <summary>Assigns one picture's detections of one class to its objects, by COCO's rules.</summary>
/// <remarks>Rules: https://cocodataset.org/#detection-eval and its reference implementation.</remarks>
internal sealed class PictureMatcher
{
    private readonly GroundTruth[] _truth;
    private readonly ScoredBox[] _found;
    private readonly float[,] _overlaps;

    /// <param name="truth">The picture's objects of the class.</param>
    /// <param name="found">The picture's detections of the class.</param>
    /// <param name="maxFound">Detections a picture and class that are looked at, best first.</param>
    internal PictureMatcher(IEnumerable<GroundTruth> truth, IEnumerable<ScoredBox> found, int maxFound)
    {
        _truth = [.. truth];
        _found = [.. found.OrderByDescending(box => box.Score).Take(maxFound)];
        _overlaps = new float[_found.Length, _truth.Length];
        for (var i = 0; i < _found.Length; i++)
        {
            for (var j = 0; j < _truth.Length; j++)
            {
                _overlaps[i, j] = Overlap(_found[i], _truth[j]);
            }
        }
    }

    /// <summary>Objects that count in an area range.</summary>
    internal int Positives(AreaRange range) => _truth.Count(truth => !IsIgnored(truth, range));

    /// <summary>Judges every detection; those that count neither way are left out.</summary>
    internal IEnumerable<(float Score, bool IsTrue)> Judge(AreaRange range, double minIoU)
    {
        // Objects that count come first, so that a detection prefers them to ignored ones.
        var order = Enumerable.Range(0, _truth.Length).OrderBy(j => IsIgnored(_truth[j], range)).ToArray();
        var isTaken = new bool[_truth.Length];
        for (var i = 0; i < _found.Length; i++)
        {
            var match = Match(i, order, isTaken, range, minIoU);
            if (match < 0)
            {
                if (range.Holds(_found[i].Box.Area))
                {
                    yield return (_found[i].Score, false);
                }

                continue;
            }

            isTaken[match] = true;
            if (!IsIgnored(_truth[match], range))
            {
                yield return (_found[i].Score, true);
            }
        }
    }

    private int Match(int found, int[] order, bool[] isTaken, AreaRange range, double minIoU)
    {
        var match = -1;
        var best = Math.Min(minIoU, 1 - 1e-10);
        foreach (var j in order)
        {
            if (isTaken[j] && !_truth[j].IsCrowd)
            {
                continue;
            }

            if (match >= 0 && !IsIgnored(_truth[match], range) && IsIgnored(_truth[j], range))
            {
                break;
            }

            if (_overlaps[found, j] >= best)
            {
                best = _overlaps[found, j];
                match = j;
            }
        }

        return match;
    }

    private static bool IsIgnored(in GroundTruth truth, AreaRange range) =>
        truth.IsIgnored || truth.IsCrowd || !range.Holds(truth.Area);

    // Inside a crowd a detection needs to fill only itself.
    private static float Overlap(in ScoredBox found, in GroundTruth truth)
    {
        var area = found.Box.Area;
        return !truth.IsCrowd ? found.Box.IoU(truth.Box)
            : area > 0 ? found.Box.Intersection(truth.Box) / area : 0;
    }
}
