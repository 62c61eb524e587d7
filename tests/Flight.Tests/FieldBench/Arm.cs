namespace DroneSeal.Flight.Tests;

/// <summary>Who flies.</summary>
public enum Arm
{
    Both,
    SupervisorAlone,
    PlannerAlone,
}
