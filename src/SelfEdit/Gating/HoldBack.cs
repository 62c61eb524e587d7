namespace DroneSeal.SelfEdit;

/// <summary>Decides what the gate keeps for itself: places in the world where they are known, else whole pictures.</summary>
/// <remarks>Neighbouring pictures of a flight show the same things: a thing that any picture taught must not be judged on.</remarks>
/// <param name="options">How much.</param>
/// <param name="seed">Of the run.</param>
internal sealed class HoldBack(GateOptions options, int seed)
{
    private readonly HoldBackRule _pictures = new(options, seed);
    private readonly HoldBackRule _silence = new(options, seed ^ 0x51);

    /// <summary>A picture's verdict, in the part that is taught and the part that is held back.</summary>
    /// <param name="verdict">The whole.</param>
    /// <param name="heldBack">Mini-tasks held back so far.</param>
    internal IEnumerable<(PictureVerdict Verdict, bool IsHeldBack)> Split(
        PictureVerdict verdict, IReadOnlyList<MiniTask> heldBack)
    {
        var isPicture = IsPictureHeldBack(verdict, heldBack);
        return verdict.HasPlaces
            ? [(verdict.Only(finding => !IsPlaceHeldBack(finding), !isPicture), false), (verdict.Only(IsPlaceHeldBack, isPicture), true)]
            : [(verdict, isPicture)];
    }

    // Of the number and the seed alone, so that a place never changes sides.
    private bool IsPlaceHeldBack(Finding finding) => finding.Place > 0
        && new Random(unchecked((seed * 31) + finding.Place)).Next(options.HoldBackPlaceEvery) == 0;

    // Pictures that teach an object are rare at first, and the gate must not wait for them alone: what must stay silent
    // counts too.
    private bool IsPictureHeldBack(PictureVerdict verdict, IReadOnlyList<MiniTask> heldBack) => verdict.Taught.Count > 0
        ? _pictures.Next(heldBack.Count)
        : heldBack.Count < 2 * options.LeastHeldBack && _silence.Next(heldBack.Count);
}
