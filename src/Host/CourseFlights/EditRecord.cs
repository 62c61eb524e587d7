using System.Text.Json.Serialization;

namespace DroneSeal.Host.CourseFlights;

/// <summary>One edit made in flight.</summary>
/// <param name="Number">From one, in the flight.</param>
/// <param name="Seconds">When the learner began with it, since the flight's clock began.</param>
/// <param name="SwappedSeconds">When its adapters flew; null where it was not kept.</param>
/// <param name="Zone">What was edited.</param>
/// <param name="Verdict">kept, reverted or waiting.</param>
/// <param name="Words">Why, in one sentence.</param>
/// <param name="Gain">Paired gain over the adapters before it.</param>
/// <param name="NoiseBand">The band that the gain had to clear.</param>
/// <param name="Bytes">Of the edit.</param>
/// <param name="MeasuredMilliseconds">What it really took here, from the critics' findings on its last picture to the
/// verdict: mini-tasks, both arms, gate, and what is written where there is a store. Neither the critics nor what vision needs
/// to make the set ready.</param>
/// <param name="TruthGain">Change of the class's AP50 on fresh frames of unseen seeds by ground truth,
/// judged after the flight; null where it was not judged.</param>
internal sealed record EditRecord(
    int Number, double Seconds, double? SwappedSeconds, string Zone, string Verdict, string Words, double Gain,
    double NoiseBand, int Bytes, [property: JsonPropertyName("measured_ms")] double MeasuredMilliseconds,
    double? TruthGain)
{
    /// <summary>Whether ground truth says that the detector was better without it by more than 0.005; null
    /// where not judged.</summary>
    public bool? IsHarmful => TruthGain is { } gain ? gain < -0.005 : null;
}
