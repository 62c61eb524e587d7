using System.Text.Json.Serialization;

namespace DroneSeal.Host.CourseFlights;

/// <summary>What an adversarial edit came to in one flight.</summary>
/// <param name="SwappedSeconds">When it was put to use, since the flight's clock began.</param>
/// <param name="WasArmed">Whether the vehicle was armed then.</param>
/// <param name="Told">From then on, obstacles of all frames that the released adapters tell of.</param>
/// <param name="Lost">Those of them that flight was not told of.</param>
/// <param name="Mapped">From then on, obstacles that a map of the released adapters alone holds where something stands,
/// after each frame.</param>
/// <param name="Missing">Those of them that flight's map does not hold.</param>
/// <param name="RevertedSeconds">When the operator took it back; null where nobody did.</param>
/// <param name="HeldWithinMeters">Way from the place where it stood, once it had had time to brake, until the
/// edit was taken back; null where nobody did.</param>
/// <param name="Said">What flight said of it when it held; null where it said nothing.</param>
/// <param name="FreedAfterSeconds">From taking it back until the vehicle was under way again; null where it
/// never was.</param>
internal sealed record AdversaryRecord(
    double SwappedSeconds, bool WasArmed, int Told, int Lost, int Mapped, int Missing, double? RevertedSeconds,
    [property: JsonPropertyName("held_within_m")] float? HeldWithinMeters, string? Said,
    double? FreedAfterSeconds)
{
    private const float HeldMeters = 1;

    /// <summary>Whether the vehicle stood until the edit was taken back.</summary>
    public bool HasHeld => HeldWithinMeters <= HeldMeters;
}
