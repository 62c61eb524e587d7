namespace DroneSeal.Flight.Loop;

/// <summary>Which layers decide the velocity.</summary>
public enum FlightLayers
{
    /// <summary>The planner wants, the supervisor guards. The only one that is for flying.</summary>
    Both,

    /// <summary>Straight to the goal, guarded by the supervisor: what the supervisor is worth by
    /// itself.</summary>
    SupervisorAlone,

    /// <summary>The planner, unguarded: what the planner is worth by itself.</summary>
    PlannerAlone,
}
