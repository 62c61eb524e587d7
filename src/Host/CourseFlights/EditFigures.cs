using System.Text.Json.Serialization;

namespace DroneSeal.Host.CourseFlights;

/// <summary>Edits of all flights of an arm.</summary>
/// <param name="Proposed">Judged by the gate: kept and reverted.</param>
/// <param name="Kept">Kept.</param>
/// <param name="Reverted">Taken back.</param>
/// <param name="HarmfulKept">Kept, and by ground truth the detector was better without: AP50 of the class on
/// frames of layouts that were not flown fell by more than 0.005; null unless all the kept were judged.</param>
/// <param name="Waiting">Ran in shadow only.</param>
/// <param name="MedianMilliseconds">What one edit really took here; null without edits.</param>
internal sealed record EditFigures(
    int Proposed, int Kept, int Reverted, int? HarmfulKept, int Waiting,
    [property: JsonPropertyName("median_ms")] double? MedianMilliseconds)
{
    /// <summary>Of all flights of an arm.</summary>
    internal static EditFigures Of(IReadOnlyList<FlightRecord> flights)
    {
        var edits = flights.SelectMany(flight => flight.Edits).ToList();
        double[] times = [.. edits.Select(edit => edit.MeasuredMilliseconds).Order()];
        var kept = edits.Where(edit => edit.Verdict == "kept").ToList();
        int Count(string verdict) => edits.Count(edit => edit.Verdict == verdict);
        return new EditFigures(
            kept.Count + Count("reverted"), kept.Count, Count("reverted"),
            kept.Count > 0 && kept.All(edit => edit.IsHarmful is not null) ? kept.Count(edit => edit.IsHarmful == true) : null,
            Count("waiting"),
            times.Length > 0 ? times[times.Length / 2] : null);
    }
}
