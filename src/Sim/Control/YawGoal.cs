namespace DroneSeal.Sim;

/// <summary>What the nose does.</summary>
internal enum YawGoal
{
    /// <summary>Keeps its direction.</summary>
    Hold,

    /// <summary>Turns to the direction of travel.</summary>
    FollowTravel,

    /// <summary>Turns to an angle.</summary>
    Angle,

    /// <summary>Turns at a rate.</summary>
    Rate,
}
