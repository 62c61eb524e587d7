namespace DroneSeal.Vision;

/// <summary>Decides anew at every step which anchors answer for which object: SimOTA (Ge et al. 2021).</summary>
/// <remarks>
/// An anchor may answer for an object whose box holds it or whose centre is near. What it costs is the cross entropy
/// of its present class scores and how badly its present box fits; an object takes the cheapest, as many as the ten best
/// overlaps add up to.
/// </remarks>
/// <param name="grid">The input's anchors.</param>
/// <param name="classes">Rows of the head that are taught.</param>
internal sealed class SimOta(AnchorGrid grid, int classes)
{
    /// <summary>Marks an anchor that answers for no object.</summary>
    internal const int Nobody = -1;

    private const float CentreRadiusCells = 1.5f;
    private const float BoxCost = 3;
    private const float OutsideCost = 1e5f;
    private const int MostAnchors = 10;
    private const float Tiny = 1e-8f;

    private readonly float[] _leastCost = new float[grid.Count];
    private readonly List<Offer> _offers = [];

    private readonly record struct Offer(int Anchor, float Cost, float Fit);

    /// <summary>Assigns one picture's anchors.</summary>
    /// <param name="rows">Raw answers, <c>[anchors, width]</c>: four box numbers, objectness, class logits.</param>
    /// <param name="width">Numbers a row.</param>
    /// <param name="objects">What the picture holds.</param>
    /// <param name="owner">The object of each anchor, or <see cref="Nobody"/>; overwritten.</param>
    /// <param name="fit">Overlap of an owned anchor's present box with its object; overwritten.</param>
    internal void Assign(
        ReadOnlySpan<float> rows, int width, IReadOnlyList<TaughtObject> objects, int[] owner, float[] fit)
    {
        Array.Fill(owner, Nobody);
        Array.Fill(_leastCost, float.PositiveInfinity);
        for (var index = 0; index < objects.Count; index++)
        {
            Gather(rows, width, objects[index]);
            var count = (int)Math.Clamp(
                _offers.Select(offer => offer.Fit).OrderDescending().Take(MostAnchors).Sum(), 1, MostAnchors);
            _offers.Sort((one, other) => one.Cost.CompareTo(other.Cost));
            foreach (var offer in _offers.Take(count).Where(offer => offer.Cost < _leastCost[offer.Anchor]))
            {
                _leastCost[offer.Anchor] = offer.Cost;
                owner[offer.Anchor] = index;
                fit[offer.Anchor] = offer.Fit;
            }
        }
    }

    private void Gather(ReadOnlySpan<float> rows, int width, in TaughtObject thing)
    {
        _offers.Clear();
        var box = thing.Box;
        for (var level = 0; level < grid.Sizes.Length; level++)
        {
            var (size, stride) = (grid.Sizes[level], FrozenFeatures.Strides[level]);
            var reach = CentreRadiusCells * stride;
            var left = Cell(MathF.Min(box.Left, box.CentreX - reach), stride, size);
            var right = Cell(MathF.Max(box.Right, box.CentreX + reach), stride, size);
            var bottom = Cell(MathF.Max(box.Bottom, box.CentreY + reach), stride, size);
            for (var y = Cell(MathF.Min(box.Top, box.CentreY - reach), stride, size); y <= bottom; y++)
            {
                for (var x = left; x <= right; x++)
                {
                    var anchor = grid.Offsets[level] + (y * size) + x;
                    Consider(rows.Slice(anchor * width, width), anchor, thing, reach);
                }
            }
        }
    }

    private static int Cell(float pixel, int stride, int size) => Math.Clamp((int)(pixel / stride), 0, size - 1);

    private void Consider(ReadOnlySpan<float> row, int anchor, in TaughtObject thing, float reach)
    {
        var (x, y) = grid.CentreOf(anchor);
        var box = thing.Box;
        var isInside = x > box.Left && x < box.Right && y > box.Top && y < box.Bottom;
        var isNear = MathF.Abs(x - box.CentreX) < reach && MathF.Abs(y - box.CentreY) < reach;
        if (!isInside && !isNear)
        {
            return;
        }

        var fit = grid.Decode(anchor, row).IoU(box);
        var cost = ClassCost(row, thing.ClassId) - (BoxCost * MathF.Log(fit + Tiny))
            + (isInside && isNear ? 0 : OutsideCost);
        _offers.Add(new(anchor, cost, fit));
    }

    private float ClassCost(ReadOnlySpan<float> row, int classId)
    {
        var objectness = Sigmoid(row[4]);
        var cost = 0f;
        for (var i = 0; i < classes; i++)
        {
            var score = MathF.Sqrt(objectness * Sigmoid(row[5 + i]));
            cost -= MathF.Log((i == classId ? score : 1 - score) + Tiny);
        }

        return cost;
    }

    private static float Sigmoid(float logit) => 1 / (1 + MathF.Exp(-logit));
}
