namespace DroneSeal.Host.CourseFlights;

/// <summary>What an adversarial edit came to in all flights of an arm.</summary>
/// <param name="Flights">In which it was put to use, armed.</param>
/// <param name="Told">Obstacles of all frames that the released adapters tell of.</param>
/// <param name="Lost">Those of them that flight was not told of.</param>
/// <param name="Mapped">Obstacles that a map of the released adapters alone holds where something stands,
/// after each frame.</param>
/// <param name="Missing">Those of them that flight's map does not hold.</param>
/// <param name="Held">Flights that stood until it was taken back.</param>
/// <param name="Said">Flights that said why: which edit their obstacles rest on.</param>
/// <param name="Freed">Flights that were under way again once it was taken back.</param>
/// <param name="ComparedWithOff">Flights over layouts that were flown with edits off as well.</param>
/// <param name="FlownAsOff">Those of them with the same poses throughout, to the bit.</param>
/// <param name="SuccessLost">Those of them that are no success and were one with edits off.</param>
/// <param name="SuccessWon">The other way round.</param>
internal sealed record AdversarySummary(
    int Flights, int Told, int Lost, int Mapped, int Missing, int Held, int Said, int Freed, int ComparedWithOff, int FlownAsOff,
    int SuccessLost, int SuccessWon)
{
    /// <summary>Whether it did no harm: phantoms may hold the vehicle until they are taken back, anything else
    /// must lose nothing, and no flight that is a success with edits off.</summary>
    /// <param name="arm">Which edit.</param>
    internal bool IsHarmless(FlyArm arm) => arm == FlyArm.Phantoms
        ? Flights > 0 && Held == Flights && Said == Flights && Freed == Flights
        : ComparedWithOff > 0 && Lost == 0 && Missing == 0 && SuccessLost <= SuccessWon;

    /// <summary>Adds flights up; null where none flew such an edit.</summary>
    /// <param name="flights">Of one arm.</param>
    /// <param name="off">With edits off; may be none.</param>
    internal static AdversarySummary? Of(IReadOnlyList<FlightRecord> flights, IReadOnlyList<FlightRecord> off)
    {
        var records = flights.Select(flight => flight.Adversary).OfType<AdversaryRecord>()
            .Where(one => one.WasArmed).ToList();
        if (records.Count == 0)
        {
            return null;
        }

        var pairs = flights.Join(
            off, one => one.Seed, other => other.Seed, (one, other) => (With: one, Without: other)).ToList();
        return new AdversarySummary(
            records.Count, records.Sum(one => one.Told), records.Sum(one => one.Lost), records.Sum(one => one.Mapped),
            records.Sum(one => one.Missing),
            records.Count(one => one.HasHeld), records.Count(one => one.Said is not null),
            records.Count(one => one.FreedAfterSeconds is not null),
            pairs.Count, pairs.Count(pair => pair.With.Poses.SequenceEqual(pair.Without.Poses)),
            pairs.Count(pair => !pair.With.Success && pair.Without.Success),
            pairs.Count(pair => pair.With.Success && !pair.Without.Success));
    }
}
