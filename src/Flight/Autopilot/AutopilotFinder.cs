using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Flight.Autopilot;

/// <summary>Picks the autopilot out of everything that sends heartbeats: ground stations, cameras and
/// companions are not one.</summary>
public sealed class AutopilotFinder
{
    /// <summary>The autopilot; null until one was heard.</summary>
    public MavlinkAddress? Address { get; private set; }

    /// <summary>Its family.</summary>
    public AutopilotKind Kind { get; private set; }

    /// <summary>A second autopilot on the same link; null without one. It is heard and never flown.</summary>
    public MavlinkAddress? Other { get; private set; }

    /// <summary>Looks at a heartbeat.</summary>
    /// <returns>Whether it is the autopilot's.</returns>
    public bool IsAutopilot(in Heartbeat heartbeat, MavlinkAddress sender)
    {
        var kind = KindOf(heartbeat.Autopilot);
        var isPart = kind == AutopilotKind.Other && sender.ComponentId != (byte)MavComponent.Autopilot1;
        if (isPart
            || heartbeat.Autopilot == MavAutopilot.Invalid
            || heartbeat.Type is MavType.Gcs or MavType.OnboardController or MavType.AntennaTracker)
        {
            return false;
        }

        if (Address is null)
        {
            (Address, Kind) = (sender, kind);
            return true;
        }

        if (sender != Address)
        {
            Other = sender;
        }

        return sender == Address;
    }

    // Cameras and gimbals often say "generic" where they should say "none".
    private static AutopilotKind KindOf(MavAutopilot autopilot) => autopilot switch
    {
        MavAutopilot.Ardupilotmega => AutopilotKind.ArduPilot,
        MavAutopilot.Px4 => AutopilotKind.Px4,
        _ => AutopilotKind.Other,
    };
}
