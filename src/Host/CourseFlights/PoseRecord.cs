using System.Text.Json.Serialization;

namespace DroneSeal.Host.CourseFlights;

/// <summary>Where the vehicle was at one instant, ten times a second.</summary>
/// <param name="Seconds">Since the flight's clock began.</param>
/// <param name="North">Metres north of the start.</param>
/// <param name="East">Metres east of the start.</param>
/// <param name="Up">Metres above the ground.</param>
/// <param name="YawRadians">Clockwise from north.</param>
/// <param name="Speed">Over the ground, metres a second.</param>
/// <param name="State">The supervisor's state, in a word.</param>
internal sealed record PoseRecord(
    double Seconds, float North, float East, float Up, float YawRadians,
    [property: JsonPropertyName("speed_mps")] float Speed, string State);
