namespace DroneSeal.Vision;

/// <summary>Candidates of one frame in a buffer that is kept from frame to frame.</summary>
internal sealed class CandidateList
{
    private static readonly Comparison<Candidate> _bestFirst = Candidate.BestFirst;

    private Candidate[] _items = new Candidate[1024];

    internal int Count { get; private set; }

    internal Span<Candidate> Span => _items.AsSpan(0, Count);

    internal void Clear() => Count = 0;

    internal void Truncate(int count) => Count = count;

    internal void Sort() => Span.Sort(_bestFirst);

    internal void Add(in Candidate candidate)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, 2 * Count);
        }

        _items[Count++] = candidate;
    }
}
