using System.Text.Json.Serialization;

namespace DroneSeal.Host.CourseFlights;

/// <summary>One collision, with what flight knew of it.</summary>
/// <param name="Seconds">Since the flight's clock began.</param>
/// <param name="Row">Of the course's things.</param>
/// <param name="Kind">Name of what was hit.</param>
/// <param name="North">Metres north of the start, of the vehicle.</param>
/// <param name="East">Metres east of the start, of the vehicle.</param>
/// <param name="Cause">Why.</param>
/// <param name="Words">The same for people.</param>
internal sealed record ContactRecord(
    double Seconds, int Row, string Kind, float North, float East,
    [property: JsonConverter(typeof(JsonStringEnumConverter<CollisionCause>))] CollisionCause Cause,
    string Words);
