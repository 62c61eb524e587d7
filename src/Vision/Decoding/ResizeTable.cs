namespace DroneSeal.Vision;

/// <summary>For each output pixel of one axis: the first of its two source pixels and both weights, in 1/2048.</summary>
internal sealed class ResizeTable
{
    private const int One = 2048;

    private int[] _first = [];
    private int[] _far = [];
    private int _source;
    private int _target;

    internal int First(int index) => _first[index];

    internal (int Near, int Far) Weights(int index) => (One - _far[index], _far[index]);

    /// <summary>Fills the table unless it already is for these sizes.</summary>
    /// <param name="source">Source pixels.</param>
    /// <param name="target">Output pixels.</param>
    /// <param name="isClamped">Whether pixels beyond the ends take the end's value alone, as OpenCV does along rows.</param>
    internal void Fit(int source, int target, bool isClamped)
    {
        if (_source == source && _target == target)
        {
            return;
        }

        (_source, _target) = (source, target);
        if (_first.Length < target)
        {
            _first = new int[target];
            _far = new int[target];
        }

        var scale = (double)source / target;
        for (var i = 0; i < target; i++)
        {
            var position = (float)(((i + 0.5) * scale) - 0.5);
            var first = (int)MathF.Floor(position);
            var far = position - first;
            if (isClamped && (first < 0 || first >= source - 1))
            {
                first = Math.Clamp(first, 0, source - 1);
                far = 0;
            }

            _first[i] = first;
            _far[i] = (int)MathF.Round(far * One);
        }
    }
}
