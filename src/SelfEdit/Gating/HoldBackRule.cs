namespace DroneSeal.SelfEdit;

/// <summary>Decides which pictures the gate keeps for itself. Whole pictures: neighbouring windows share cells.</summary>
/// <param name="options">How many.</param>
/// <param name="seed">Of the run.</param>
internal sealed class HoldBackRule(GateOptions options, int seed)
{
    private readonly Random _random = new(seed ^ 0x4b1d);
    private int _place;
    private int _chosen = -1;
    private int _length;

    /// <summary>Whether the next picture that teaches something is held back.</summary>
    /// <param name="heldBack">Mini-tasks held back so far.</param>
    internal bool Next(int heldBack)
    {
        if (_place >= _length)
        {
            _place = 0;
            _length = heldBack < options.LeastHeldBack ? options.HoldBackEveryAtFirst : options.HoldBackEvery;
            _chosen = _random.Next(_length);
        }

        return _place++ == _chosen;
    }
}
