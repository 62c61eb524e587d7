namespace DroneSeal.Mavlink;

/// <summary>A component of a system; as a target, 0 means every one.</summary>
/// <param name="SystemId">The vehicle, or 255 by custom for a ground station.</param>
/// <param name="ComponentId">The part of it, a <see cref="Messages.MavComponent"/>.</param>
public readonly record struct MavlinkAddress(byte SystemId, byte ComponentId)
{
    /// <summary>Whether a message to <paramref name="target"/> is meant for this component too.</summary>
    public bool IsMeantBy(MavlinkAddress target) =>
        (target.SystemId == 0 || target.SystemId == SystemId)
        && (target.ComponentId == 0 || target.ComponentId == ComponentId);

    /// <summary>As <c>system/component</c>.</summary>
    public override string ToString() => $"{SystemId}/{ComponentId}";
}
