namespace DroneSeal.Host.CourseFlights;

/// <summary>Why something was hit, by what the obstacle map held while there was still time to
/// brake.</summary>
internal enum CollisionCause
{
    /// <summary>The map held nothing there, or no longer.</summary>
    Missed,

    /// <summary>It was in the map, at another place because it was taken for another kind.</summary>
    Misnamed,

    /// <summary>It was in the map under its right name, at another place.</summary>
    WrongRange,

    /// <summary>It was in the map where it stands: planner, guard or autopilot did not keep clear.</summary>
    Planner,
}
