using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Flight.Autopilot;

/// <summary>How one family of autopilots is flown from outside. Holds no state: it only knows the family's
/// numbers.</summary>
public interface IOffboardStyle
{
    /// <summary>The family.</summary>
    AutopilotKind Kind { get; }

    /// <summary>Name of the mode that obeys us.</summary>
    string ModeName { get; }

    /// <summary>How long targets must have streamed before the mode may be entered; zero where that is not
    /// asked.</summary>
    TimeSpan StreamBeforeEntry { get; }

    /// <summary>Whether take-off is a climb by velocity targets and not a command.</summary>
    bool ClimbsByTargets { get; }

    /// <summary>Parameter that says how long it flies on after the last velocity target, seconds.</summary>
    string TimeoutParameter { get; }

    /// <summary>What it does when nobody changed that parameter.</summary>
    TimeSpan DefaultTimeout { get; }

    /// <summary>Whether this mode number is the one that obeys us.</summary>
    bool IsObeying(uint customMode);

    /// <summary>Whether this mode number is the one in which it stands in the air by itself when targets stop
    /// coming; the mode that obeys us need not be named again.</summary>
    bool IsHolding(uint customMode);

    /// <summary>The mode's name for people.</summary>
    string NameOf(uint customMode);

    /// <summary>Enters the mode that obeys us.</summary>
    CommandLong Enter();

    /// <summary>Arms or disarms.</summary>
    CommandLong Arm(bool isArmed);

    /// <summary>Takes off to a height above home.</summary>
    CommandLong TakeOff(float altitudeMeters);

    /// <summary>Lands where it is.</summary>
    CommandLong Land();
}
