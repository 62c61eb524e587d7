namespace DroneSeal.Flight;

/// <summary>Why a plan is as it is; several may hold.</summary>
[Flags]
public enum PlanReasons
{
    /// <summary>Straight to the goal at full speed.</summary>
    None = 0,

    /// <summary>The goal is reached; the vehicle is to stand.</summary>
    AtGoal = 1,

    /// <summary>Slower because the goal is near.</summary>
    NearGoal = 2,

    /// <summary>Not straight to the goal: something is in the way.</summary>
    GoingRound = 4,

    /// <summary>Climbing over something low, or staying high over it.</summary>
    GoingOver = 8,

    /// <summary>Slower because of how far one can see.</summary>
    ShortSight = 16,

    /// <summary>Turning the nose to where the way leads before flying there.</summary>
    Looking = 32,

    /// <summary>No velocity that was tried is free of obstacles; the vehicle is to stand.</summary>
    Blocked = 64,

    /// <summary>The coarse search knows no way to the goal.</summary>
    NoWay = 128,
}
