namespace DroneSeal.Sim;

/// <summary>Random numbers that are the same for a seed on every machine and every run-time version
/// (xoshiro256**, Blackman and Vigna 2018). Not for secrets, not thread-safe.</summary>
public sealed class SeededRandom
{
    private ulong _first;
    private ulong _second;
    private ulong _third;
    private ulong _fourth;
    private float _spare;
    private bool _hasSpare;

    /// <summary>Starts the sequence of one seed.</summary>
    /// <param name="seed">Any value; near seeds give unrelated sequences.</param>
    public SeededRandom(ulong seed)
    {
        _first = Scatter(ref seed);
        _second = Scatter(ref seed);
        _third = Scatter(ref seed);
        _fourth = Scatter(ref seed);
    }

    /// <summary>The next 64 bits.</summary>
    public ulong NextBits()
    {
        var result = ulong.RotateLeft(_second * 5, 7) * 9;
        var shifted = _second << 17;
        _third ^= _first;
        _fourth ^= _second;
        _second ^= _third;
        _first ^= _fourth;
        _third ^= shifted;
        _fourth = ulong.RotateLeft(_fourth, 45);
        return result;
    }

    /// <summary>Uniform in 0 (included) to 1 (excluded).</summary>
    public float NextUnit() => (NextBits() >> 40) * (1f / (1 << 24));

    /// <summary>Uniform between two values.</summary>
    public float NextBetween(float low, float high) => low + ((high - low) * NextUnit());

    /// <summary>Normal, mean 0, standard deviation 1.</summary>
    public float NextNormal()
    {
        if (_hasSpare)
        {
            _hasSpare = false;
            return _spare;
        }
        var length = MathF.Sqrt(-2f * MathF.Log(1f - NextUnit()));
        var (sine, cosine) = MathF.SinCos(MathF.Tau * NextUnit());
        _spare = length * sine;
        _hasSpare = true;
        return length * cosine;
    }

    /// <summary>One step of splitmix64: advances <paramref name="state"/> and mixes it.</summary>
    internal static ulong Scatter(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
