namespace DroneSeal.Vision.Tests;

/// <summary>A trunk that answers every picture with the same features.</summary>
internal sealed class FakeTrunk : ITrunk
{
    private readonly FrozenFeatures _answer = TestHead.Features();

    /// <summary>Changes the answer to the next pictures; null: nothing.</summary>
    internal Action<FrozenFeatures>? Spoil { get; set; }

    /// <summary>Passes so far.</summary>
    internal int Runs { get; private set; }

    /// <inheritdoc/>
    public int InputSize => TestHead.InputSize;

    /// <inheritdoc/>
    public string Description => "fake";

    /// <inheritdoc/>
    public void Run(ReadOnlySpan<float> image, FrozenFeatures into)
    {
        Runs++;
        for (var level = 0; level < 3; level++)
        {
            _answer.Fpn[level].CopyTo(into.Fpn[level], 0);
            _answer.Stems[level].CopyTo(into.Stems[level], 0);
            _answer.ClassTowers[level].CopyTo(into.ClassTowers[level], 0);
            _answer.BoxTowers[level].CopyTo(into.BoxTowers[level], 0);
        }

        _answer.ClassLogits.CopyTo(into.ClassLogits, 0);
        _answer.RawBoxes.CopyTo(into.RawBoxes, 0);
        _answer.ObjectnessLogits.CopyTo(into.ObjectnessLogits, 0);
        Spoil?.Invoke(into);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
