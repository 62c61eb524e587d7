using DroneSeal.Core;

namespace DroneSeal.SelfEdit;

/// <summary>Boxes of one picture that a critic looks into, with every rule measured.</summary>
internal sealed class Candidates
{
    internal static readonly int RuleCount = Enum.GetValues<CardRule>().Length;

    private float[] _rules = [];

    internal int Count => Boxes.Count;

    /// <summary>In input pixels, clipped to the picture.</summary>
    internal List<PixelBox> Boxes { get; } = [];

    /// <summary>The anchor of each box.</summary>
    internal List<int> Anchors { get; } = [];

    internal void Clear()
    {
        Boxes.Clear();
        Anchors.Clear();
    }

    internal void Add(in PixelBox box, int anchor)
    {
        Boxes.Add(box);
        Anchors.Add(anchor);
        if (_rules.Length < Count * RuleCount)
        {
            Array.Resize(ref _rules, Math.Max(256 * RuleCount, 2 * _rules.Length));
        }
    }

    /// <summary>Drops the boxes with the least values, by anchor; the order of the others stays.</summary>
    internal void KeepBest(float[] valueOfAnchor, int most)
    {
        if (Count <= most)
        {
            return;
        }

        int[] kept =
        [
            .. Enumerable.Range(0, Count)
                .OrderByDescending(i => valueOfAnchor[Anchors[i]]).Take(most).Order(),
        ];
        for (var i = 0; i < kept.Length; i++)
        {
            (Boxes[i], Anchors[i]) = (Boxes[kept[i]], Anchors[kept[i]]);
        }

        Boxes.RemoveRange(most, Boxes.Count - most);
        Anchors.RemoveRange(most, Anchors.Count - most);
    }

    /// <summary>The rules of one box, by <see cref="CardRule"/>.</summary>
    internal Span<float> Rules(int index) => _rules.AsSpan(index * RuleCount, RuleCount);
}
