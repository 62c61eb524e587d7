namespace DroneSeal.Sim;

/// <summary>What becomes of the vehicle when its autopilot restarts in the air.</summary>
public enum RebootKind
{
    /// <summary>Motors stop and it falls, as a real one.</summary>
    Falls,

    /// <summary>It stands at home again, as in ArduPilot's software simulation.</summary>
    StartsAtHome,
}
