using DroneSeal.GroundStation.Links;

namespace DroneSeal.GroundStation.Sessions;

/// <summary>What every command can be told.</summary>
/// <param name="Links">Which links, and who we are.</param>
/// <param name="VehicleId">Which vehicle; null for the only one.</param>
/// <param name="Timeout">Most time for the whole of an answer; null for the command's own.</param>
/// <param name="IsJson">Whether JSON lines are wanted.</param>
/// <param name="IsAgreed">Whether the operator's consent was given beforehand.</param>
internal sealed record StationOptions(
    LinkRequest Links, byte? VehicleId, TimeSpan? Timeout, bool IsJson, bool IsAgreed)
{
    /// <summary>Whether colours are not wanted.</summary>
    internal bool IsPlain { get; init; }
}
