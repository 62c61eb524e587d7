namespace DroneSeal.Vision;

/// <summary>What a thing is, by the sum of what its detections say, in log-odds that fade.</summary>
internal sealed class ClassVote
{
    private const int Slots = 6;
    private const float Fading = 0.93f;

    // A detection of this score (0.1) says nothing.
    private const float IndifferentLogit = -2.2f;

    // Another class must lead by so much before the name changes.
    private const float LeadShare = 1.25f;
    private const float LeadVotes = 0.5f;

    private readonly int[] _classes = new int[Slots];
    private readonly float[] _votes = new float[Slots];

    internal ClassVote() => Clear();

    /// <summary>The class that the thing goes by; -1 before the first vote.</summary>
    internal int Winner { get; private set; }

    /// <summary>The class with the most votes, and the next one.</summary>
    internal (ClassShare First, ClassShare Second) Leaders
    {
        get
        {
            var (first, second) = (new ClassShare(-1, 0), new ClassShare(-1, 0));
            var sum = 1e-6f;
            foreach (var votes in _votes)
            {
                sum += votes;
            }

            for (var i = 0; i < Slots; i++)
            {
                var one = new ClassShare(_classes[i], _votes[i] / sum);
                (first, second) = one.Share > first.Share ? (one, first)
                    : one.Share > second.Share ? (first, one) : (first, second);
            }

            return (first, second);
        }
    }

    internal void Clear()
    {
        Array.Fill(_classes, -1);
        Array.Clear(_votes);
        Winner = -1;
    }

    internal void Add(int classId, float score)
    {
        var least = 0;
        var slot = -1;
        for (var i = 0; i < Slots; i++)
        {
            _votes[i] *= Fading;
            slot = _classes[i] == classId ? i : slot;
            least = _votes[i] < _votes[least] ? i : least;
        }

        if (slot < 0)
        {
            slot = least;
            (_classes[slot], _votes[slot]) = (classId, 0);
        }

        var held = Math.Clamp(score, 0.01f, 0.99f);
        _votes[slot] += MathF.Max(0.1f, MathF.Log(held / (1 - held)) - IndifferentLogit);
        Elect();
    }

    /// <summary>The class table changed.</summary>
    /// <param name="rows">New row by old row; -1 for a class that is gone.</param>
    internal void Renumber(ReadOnlySpan<int> rows)
    {
        for (var i = 0; i < Slots; i++)
        {
            _classes[i] = (uint)_classes[i] < (uint)rows.Length ? rows[_classes[i]] : -1;
            _votes[i] = _classes[i] < 0 ? 0 : _votes[i];
        }

        Winner = (uint)Winner < (uint)rows.Length ? rows[Winner] : -1;
        Elect();
    }

    private void Elect()
    {
        var best = 0;
        var held = 0f;
        for (var i = 0; i < Slots; i++)
        {
            best = _votes[i] > _votes[best] ? i : best;
            held = _classes[i] == Winner ? _votes[i] : held;
        }

        if (_votes[best] > 0 && (Winner < 0 || _votes[best] > (LeadShare * held) + LeadVotes))
        {
            Winner = _classes[best];
        }
    }
}
