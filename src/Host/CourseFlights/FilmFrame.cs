using System.Text.Json.Serialization;

namespace DroneSeal.Host.CourseFlights;

/// <summary>One frame of a flight, kept for a film strip or a film.</summary>
/// <param name="Seconds">Of capture, since the flight's clock began.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Jpeg">The picture as the camera took it, without boxes; not in the JSON.</param>
/// <param name="Before">What the released adapters say: at take-off, the base model.</param>
/// <param name="After">What the adapters in use say of the same frame.</param>
/// <param name="Truth">What is there, by ground truth.</param>
/// <param name="Edits">Edits kept until then.</param>
internal sealed record FilmFrame(
    double Seconds, int Width, int Height, [property: JsonIgnore] byte[] Jpeg, IReadOnlyList<BoxRecord> Before,
    IReadOnlyList<BoxRecord> After, IReadOnlyList<BoxRecord> Truth, int Edits);
