namespace DroneSeal.Flight.Loop;

/// <summary>What kind of velocity targets a phase sends.</summary>
public enum Steering
{
    /// <summary>None: the autopilot flies, or nobody does.</summary>
    None,

    /// <summary>Zero velocity.</summary>
    Hold,

    /// <summary>Zero velocity, the nose swung to both sides of the goal's direction.</summary>
    LookAbout,

    /// <summary>Zero velocity while the planner looks for a way, its nose turned to where one may
    /// open.</summary>
    Wait,

    /// <summary>Straight up, for autopilots that take off by targets.</summary>
    Climb,

    /// <summary>The planner's, guarded by the supervisor.</summary>
    ToGoal,
}
