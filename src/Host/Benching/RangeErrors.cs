namespace DroneSeal.Host.Benching;

/// <summary>Gathers true and told ranges and makes figures of them.</summary>
internal sealed class RangeErrors
{
    private static readonly float[] _edges = [0, 2, 4, 7, 12, 25];

    private readonly Dictionary<string, List<Sample>> _ways = [];

    private readonly record struct Sample(float Truth, float Meters, float SigmaShare)
    {
        internal float Error => MathF.Abs(Meters - Truth);

        internal float Deviations => MathF.Abs(MathF.Log(Meters / Truth)) / SigmaShare;
    }

    internal void Add(string way, float truth, float meters, float sigmaShare)
    {
        if (!_ways.TryGetValue(way, out var samples))
        {
            _ways[way] = samples = [];
        }

        samples.Add(new Sample(truth, meters, sigmaShare));
    }

    /// <summary>By way and true range; the last of each way is over all ranges.</summary>
    internal List<RangeFigure> Figures()
    {
        var figures = new List<RangeFigure>();
        foreach (var (way, samples) in _ways)
        {
            for (var i = 1; i < _edges.Length; i++)
            {
                Add(figures, way, samples, _edges[i - 1], _edges[i]);
            }

            Add(figures, way, samples, _edges[0], _edges[^1]);
        }

        return figures;
    }

    private static void Add(List<RangeFigure> figures, string way, List<Sample> all, float from, float to)
    {
        Sample[] some = [.. all.Where(one => one.Truth >= from && one.Truth < to)];
        if (some.Length == 0)
        {
            return;
        }

        float[] meters = [.. some.Select(one => one.Error).Order()];
        float[] shares = [.. some.Select(one => one.Error / one.Truth).Order()];
        figures.Add(new RangeFigure(
            way,
            from,
            to,
            some.Length,
            At(meters, 0.5f),
            At(meters, 0.9f),
            At(shares, 0.5f),
            At(shares, 0.9f),
            some.Count(one => one.Deviations < 1) / (float)some.Length,
            some.Count(one => one.Deviations < 2) / (float)some.Length));
    }

    private static float At(float[] sorted, float share) =>
        sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
}
