namespace DroneSeal.SelfEdit;

/// <summary>Decides what the gate keeps for itself: places in the world where they are known, else whole pictures.</summary>
/// <remarks>Neighbouring pictures of a flight show the same things: a thing that any picture taught must not be judged on.</remarks>
/// <param name="options">How much.</param>
/// <param name="seed">Of the run.</param>
internal sealed class HoldBack(GateOptions options, int seed)
{
    // Of a long flight the first are forgotten, and with them nothing that is still in sight.
    private const int MostPlaces = 4096;

    private readonly Dictionary<int, bool> _places = [];
    private readonly HoldBackRule _pictures = new(options, seed);
    private readonly HoldBackRule _silence = new(options, seed ^ 0x51);

    /// <summary>A picture's verdict, in the part that is taught and the part that is held back.</summary>
    /// <param name="verdict">The whole.</param>
    /// <param name="heldBack">Mini-tasks held back so far.</param>
    internal IEnumerable<(PictureVerdict Verdict, bool IsHeldBack)> Split(
        PictureVerdict verdict, IReadOnlyList<MiniTask> heldBack)
    {
        var isPicture = IsPictureHeldBack(verdict, heldBack);
        if (!verdict.HasPlaces)
        {
            return [(verdict, isPicture)];
        }

        bool IsHeldBack(Finding finding) => finding.Place > 0 && IsPlaceHeldBack(finding.Place, heldBack.Count);
        return [(verdict.Only(finding => !IsHeldBack(finding), !isPicture), false), (verdict.Only(IsHeldBack, isPicture), true)];
    }

    // A place stays on the side that it first came to.
    private bool IsPlaceHeldBack(int place, int heldBack)
    {
        if (!_places.TryGetValue(place, out var isHeldBack))
        {
            if (_places.Count == MostPlaces)
            {
                _places.Remove(_places.Keys.Min());
            }

            var every = heldBack < options.LeastHeldBack ? options.HoldBackEveryAtFirst : options.HoldBackEvery;
            isHeldBack = new Random(unchecked((seed * 31) + place)).Next(every) == 0;
            _places.Add(place, isHeldBack);
        }

        return isHeldBack;
    }

    // Pictures that teach an object are rare at first, and the gate must not wait for them alone: what must stay silent
    // counts too.
    private bool IsPictureHeldBack(PictureVerdict verdict, IReadOnlyList<MiniTask> heldBack) => verdict.Taught.Count > 0
        ? _pictures.Next(heldBack.Count)
        : heldBack.Count < 2 * options.LeastHeldBack && _silence.Next(heldBack.Count);
}
