namespace DroneSeal.SelfEdit;

/// <summary>Says in words what the critics in flight saw.</summary>
internal static class SceneWords
{
    internal static string Geometry(ObstacleCard card, in GroundView view)
    {
        if (!view.HasFoot)
        {
            return "its foot does not show";
        }

        if (view.FootSlope <= 0)
        {
            return "it does not stand on the ground";
        }

        var height = FormattableString.Invariant($"{view.HeightMeters:0.00} m tall at {view.RangeMeters:0.0} m");
        return card.Height is { } range
            ? FormattableString.Invariant($"{height}; the card says {range.LeastMeters:0.0} to {range.GreatestMeters:0.0} m")
            : height;
    }

    internal static string Track(
        Finding finding, ScenePlace? place, ReadOnlySpan<float> rules, IReadOnlyList<string> classNames)
    {
        if (finding.Said is { } said && rules[(int)SceneRule.NameMisfits] > 0)
        {
            return $"too small or too large for a {classNames[said.ClassId]}";
        }

        if (place is not { Sightings: > 1 })
        {
            return "seen for the first time";
        }

        return place.NameCount > 0
            ? FormattableString.Invariant(
                $"the detector said {classNames[place.Name]} in {place.NameCount} of {place.Sightings} sightings")
            : "the detector has no lasting name for it";
    }

    internal static string SeenAgain(ScenePlace? place) => place is not { Sightings: > 1 }
        ? "nothing was known of the place"
        : FormattableString.Invariant(
            $"raised {place.Sightings} times at one place on the ground, absent {place.Absences} times");

    internal static string Range(float agrees) =>
        agrees > 0 ? "the range sensor sees something there" : "the range sensor sees nothing there";
}
