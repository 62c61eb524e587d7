using System.Globalization;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.GroundStation.Vehicles;

/// <summary>The modes of a family of autopilots. Numbers: ArduCopter/mode.h, ArduPlane/mode.h and
/// Rover/mode.h of ArduPilot, and PX4's px4_custom_mode.h.</summary>
internal sealed class FlightModes
{
    private static readonly FlightModes _copter = Numbered(
        ("STABILIZE", 0), ("ACRO", 1), ("ALT_HOLD", 2), ("AUTO", 3), ("GUIDED", 4), ("LOITER", 5), ("RTL", 6),
        ("CIRCLE", 7), ("LAND", 9), ("DRIFT", 11), ("SPORT", 13), ("FLIP", 14), ("AUTOTUNE", 15),
        ("POSHOLD", 16), ("BRAKE", 17), ("THROW", 18), ("AVOID_ADSB", 19), ("GUIDED_NOGPS", 20),
        ("SMART_RTL", 21), ("FLOWHOLD", 22), ("FOLLOW", 23), ("ZIGZAG", 24), ("SYSTEMID", 25),
        ("AUTOROTATE", 26), ("AUTO_RTL", 27), ("TURTLE", 28));

    private static readonly FlightModes _plane = Numbered(
        ("MANUAL", 0), ("CIRCLE", 1), ("STABILIZE", 2), ("TRAINING", 3), ("ACRO", 4), ("FBWA", 5),
        ("FBWB", 6), ("CRUISE", 7), ("AUTOTUNE", 8), ("AUTO", 10), ("RTL", 11), ("LOITER", 12),
        ("TAKEOFF", 13), ("GUIDED", 15), ("QSTABILIZE", 17), ("QHOVER", 18), ("QLOITER", 19), ("QLAND", 20),
        ("QRTL", 21));

    private static readonly FlightModes _rover = Numbered(
        ("MANUAL", 0), ("ACRO", 1), ("STEERING", 3), ("HOLD", 4), ("LOITER", 5), ("FOLLOW", 6), ("SIMPLE", 7),
        ("AUTO", 10), ("RTL", 11), ("SMART_RTL", 12), ("GUIDED", 15));

    private static readonly FlightModes _px4 = new(
        [
            Px4("MANUAL", 1), Px4("ALTITUDE", 2), Px4("POSITION", 3), Px4("READY", 4, 1),
            Px4("TAKEOFF", 4, 2), Px4("HOLD", 4, 3), Px4("MISSION", 4, 4), Px4("RETURN", 4, 5),
            Px4("LAND", 4, 6), Px4("FOLLOW", 4, 8), Px4("PRECLAND", 4, 9), Px4("ACRO", 5),
            Px4("OFFBOARD", 6), Px4("STABILIZED", 7),
        ]);

    private static readonly FlightModes _unknown = new([]);

    private readonly FlightMode[] _modes;

    private FlightModes(FlightMode[] modes) => _modes = modes;

    /// <summary>All of them.</summary>
    internal IReadOnlyList<FlightMode> Modes => _modes;

    /// <summary>Stays where it is, without a pilot's sticks; null where there is no such mode.</summary>
    internal FlightMode? Hold => Find("BRAKE") ?? Find("HOLD") ?? Find("QLOITER") ?? Find("LOITER");

    /// <summary>Comes down where it is.</summary>
    internal FlightMode? Land => Find("LAND") ?? Find("QLAND");

    /// <summary>Comes home.</summary>
    internal FlightMode? ReturnHome => Find("RTL") ?? Find("RETURN");

    /// <summary>Does what a companion or a take-off command asks; null where any mode does.</summary>
    internal FlightMode? Guided => Find("GUIDED");

    /// <summary>The modes of this vehicle; none where its autopilot is not known.</summary>
    internal static FlightModes Of(MavAutopilot autopilot, MavType type) => autopilot switch
    {
        MavAutopilot.Px4 => _px4,
        MavAutopilot.Ardupilotmega => type switch
        {
            MavType.FixedWing or (>= MavType.VtolTailsitterDuorotor and <= MavType.VtolReserved5) => _plane,
            MavType.GroundRover or MavType.SurfaceBoat => _rover,
            _ => _copter,
        },
        _ => _unknown,
    };

    /// <summary>The mode of this name, in whatever case; or of this number.</summary>
    internal FlightMode? Find(string name)
    {
        var wanted = name.Trim().Replace('-', '_');
        foreach (var mode in _modes)
        {
            if (mode.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            {
                return mode;
            }
        }

        var isNumber = uint.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return isNumber && this != _px4 ? new FlightMode($"mode {number}", number, number, 0) : null;
    }

    /// <summary>The name of what a heartbeat says.</summary>
    internal string NameOf(uint custom)
    {
        foreach (var mode in _modes)
        {
            if (mode.Custom == custom)
            {
                return mode.Name;
            }
        }

        // PX4's manual modes may carry a sub mode that does not matter here.
        return this == _px4 && (custom >> 24) != 0 && (custom & 0xFF_0000) != 0x4_0000
            ? NameOf(custom & 0xFF_0000)
            : $"mode {custom}";
    }

    private static FlightModes Numbered(params (string Name, uint Number)[] modes) =>
        new([.. modes.Select(mode => new FlightMode(mode.Name, mode.Number, mode.Number, 0))]);

    private static FlightMode Px4(string name, uint main, uint sub = 0) =>
        new(name, (main << 16) | (sub << 24), main, sub);
}
