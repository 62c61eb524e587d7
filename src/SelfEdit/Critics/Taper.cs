namespace DroneSeal.SelfEdit;

/// <summary>Where an obstacle grows narrower.</summary>
public enum Taper
{
    /// <summary>Nowhere in particular.</summary>
    None,

    /// <summary>Towards its top.</summary>
    Upward,

    /// <summary>Towards its bottom.</summary>
    Downward,
}
