namespace DroneSeal.GroundStation.Doctoring;

/// <summary>How something is.</summary>
internal enum Grade
{
    /// <summary>As it should be.</summary>
    Good,

    /// <summary>Not as it should be, but nothing that keeps one from flying.</summary>
    Warning,

    /// <summary>To be mended before flying.</summary>
    Bad,
}
