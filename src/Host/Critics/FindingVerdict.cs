namespace DroneSeal.Host.Critics;

/// <summary>What a finding was worth.</summary>
internal enum FindingVerdict
{
    /// <summary>It lies on an object of the class that no stronger finding took.</summary>
    Right,

    /// <summary>It lies on none, or not well enough.</summary>
    Wrong,

    /// <summary>It lies on one that counts neither way: too small, or hardly visible.</summary>
    Neither,
}
