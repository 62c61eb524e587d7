using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Sim;

/// <summary>
/// What differs between firmwares: modes and their numbers, who may arm, what a lost companion means.
/// </summary>
internal abstract class Firmware(Aircraft aircraft, ParameterTable parameters, Announcements words)
{
    private int _readVersion = -1;

    /// <summary>Name of the firmware in HEARTBEAT.</summary>
    public abstract MavAutopilot Autopilot { get; }

    /// <summary>Version for AUTOPILOT_VERSION: major, minor, patch, kind in four bytes.</summary>
    public abstract uint SoftwareVersion { get; }

    /// <summary>What it says it can do.</summary>
    public abstract MavProtocolCapability Capabilities { get; }

    /// <summary>Mode number in HEARTBEAT.</summary>
    public abstract uint CustomMode { get; }

    /// <summary>Name of the mode.</summary>
    public abstract string ModeName { get; }

    /// <summary>Mode flags in HEARTBEAT.</summary>
    public MavModeFlag BaseMode
    {
        get
        {
            var flags =
                MavModeFlag.CustomModeEnabled | MavModeFlag.StabilizeEnabled | MavModeFlag.ManualInputEnabled;
            flags |=
                Pilot.Mode is FlightMode.Stabilize or FlightMode.AltitudeHold ? 0 : MavModeFlag.GuidedEnabled;
            return flags | (Pilot.IsArmed ? MavModeFlag.SafetyArmed : 0);
        }
    }

    /// <summary>Whether OBSTACLE_DISTANCE is read.</summary>
    public virtual bool ListensToDistances => false;

    /// <summary>Whether there is a position.</summary>
    public bool HasPosition { get; set; }

    /// <summary>Whether a failsafe is flying.</summary>
    public bool IsInFailsafe { get; protected set; }

    /// <summary>Everything that moves.</summary>
    protected Aircraft Aircraft => aircraft;

    /// <summary>Who flies it.</summary>
    protected Pilot Pilot => aircraft.Pilot;

    /// <summary>Its parameters.</summary>
    protected ParameterTable Parameters => parameters;

    /// <summary>What it says to everyone.</summary>
    protected Announcements Words => words;

    /// <summary>Why it may not be armed, in its words; null when it may.</summary>
    public abstract string? ArmingProblem();

    /// <summary>DO_SET_MODE.</summary>
    /// <param name="now">Time.</param>
    /// <param name="customMode">Second parameter.</param>
    /// <param name="subMode">Third parameter, used by PX4.</param>
    public abstract MavResult SetMode(TimeSpan now, uint customMode, uint subMode);

    /// <summary>The number in SET_MODE as <see cref="SetMode"/> wants it.</summary>
    public virtual (uint Mode, uint SubMode) SplitMode(uint customMode) => (customMode, 0);

    /// <summary>COMPONENT_ARM_DISARM.</summary>
    public abstract MavResult Arm(TimeSpan now, bool isForced);

    /// <summary>NAV_TAKEOFF.</summary>
    /// <param name="now">Time.</param>
    /// <param name="altitude">Seventh parameter, as the firmware reads it.</param>
    public abstract MavResult TakeOff(TimeSpan now, float altitude);

    /// <summary>Goes to a mode by what it does.</summary>
    public abstract MavResult Enter(TimeSpan now, FlightMode mode);

    /// <summary>A companion's target.</summary>
    public abstract void Take(TimeSpan now, in GuidedTarget target);

    /// <summary>A heartbeat from somebody else.</summary>
    public virtual void HearHeartbeat(TimeSpan now, byte systemId)
    {
    }

    /// <summary>The autopilot restarts.</summary>
    public virtual void Restart()
    {
        IsInFailsafe = false;
        Parameters.Boot();
    }

    /// <summary>Disarms; in the air only by force.</summary>
    public MavResult Disarm(bool isForced)
    {
        if (Pilot.Stage is FlightStage.Climbing or FlightStage.Airborne && !isForced)
        {
            return MavResult.Failed;
        }
        if (Pilot.IsArmed)
        {
            Pilot.Disarm();
            Words.Say(MavSeverity.Info, "Disarming motors");
        }
        return MavResult.Accepted;
    }

    /// <summary>One inner step: parameters that changed, failsafes.</summary>
    public void Step(TimeSpan now)
    {
        if (_readVersion != Parameters.Version)
        {
            _readVersion = Parameters.Version;
            Apply();
        }
        Watch(now);
    }

    /// <summary>Brings changed parameters into effect.</summary>
    protected abstract void Apply();

    /// <summary>Looks for reasons to take over.</summary>
    protected abstract void Watch(TimeSpan now);
}
