namespace DroneSeal.Host.Benching;

/// <summary>Where a frame's time goes, in its order.</summary>
internal enum BudgetStage
{
    /// <summary>Out of the driver's buffer into a frame, straightened; not exposure and transfer.</summary>
    Capture,

    /// <summary>Shrunk into the network's square, and made a tensor.</summary>
    Prepare,

    /// <summary>The frozen network.</summary>
    Trunk,

    /// <summary>Adapters, of the released and of the active set.</summary>
    Head,

    /// <summary>Boxes of both sets: decoded, suppressed, one name each.</summary>
    Decode,

    /// <summary>Tracks, ranges, and into the ring that flight reads.</summary>
    Track,

    /// <summary>Flight: out of the ring into the map, plan, guard.</summary>
    Plan,

    /// <summary>The velocity target as MAVLink into a UDP socket.</summary>
    Send,
}
