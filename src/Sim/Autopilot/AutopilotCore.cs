using DroneSeal.Mavlink;

namespace DroneSeal.Sim;

/// <summary>What all links of one autopilot share.</summary>
internal sealed class AutopilotCore
{
    private readonly SimulatedAutopilotOptions _options;
    private readonly SeededRandom _random;

    public AutopilotCore(SimulatedAutopilotOptions options)
    {
        _options = options;
        _random = new SeededRandom(options.Seed ^ 0xA17);
        var isPx4 = options.Kind == AutopilotKind.Px4;
        Aircraft = new Aircraft(options);
        Parameters = new ParameterTable(
            isPx4 ? Px4Parameters.All : ArduCopterParameters.All, packsBytes: isPx4);
        Home = new HomePlace(
            options.HomeLatitudeDegrees, options.HomeLongitudeDegrees, options.HomeAltitudeMeters);
        foreach (var (name, value) in options.Parameters)
        {
            if (!Parameters.Set(name, value))
            {
                throw new ArgumentException(
                    $"There is no parameter {name}, or {value} is no value.", nameof(options));
            }
        }
        Parameters.Boot();
        Firmware = isPx4
            ? new Px4Firmware(Aircraft, Parameters, Words)
            : new ArduCopterFirmware(Aircraft, Parameters, Words);
    }

    /// <summary>Everything that moves.</summary>
    public Aircraft Aircraft { get; }

    /// <summary>Modes and rules.</summary>
    public Firmware Firmware { get; }

    /// <summary>Parameters.</summary>
    public ParameterTable Parameters { get; }

    /// <summary>Texts for everyone.</summary>
    public Announcements Words { get; } = new();

    /// <summary>Where home is.</summary>
    public HomePlace Home { get; }

    /// <summary>Its address on the wire.</summary>
    public MavlinkAddress Address => new(_options.SystemId, 1);

    /// <summary>When it started last.</summary>
    public TimeSpan BootedAt { get; private set; }

    /// <summary>Whether it was asked to restart.</summary>
    public bool WantsRestart { get; set; }

    /// <summary>Milliseconds since it started.</summary>
    public uint BootMilliseconds(TimeSpan now) => (uint)Math.Max(0, (now - BootedAt).TotalMilliseconds);

    /// <summary>
    /// When an answer that takes this many milliseconds is due; it leaves at the end of the inner step that
    /// follows.
    /// </summary>
    public TimeSpan AnswerAt(TimeSpan now, float least, float most) =>
        now + TimeSpan.FromMilliseconds(_random.NextBetween(least, most));

    /// <summary>Starts at <paramref name="now"/>, for the first time or again.</summary>
    public void Boot(TimeSpan now)
    {
        BootedAt = now;
        WantsRestart = false;
        Firmware.HasPosition = false;
        Firmware.Restart();
    }

    /// <summary>One inner step.</summary>
    /// <param name="now">The end of the step.</param>
    /// <param name="isUp">False while it restarts: only physics goes on.</param>
    /// <param name="stepSeconds">Its length.</param>
    public void Step(TimeSpan now, bool isUp, float stepSeconds)
    {
        if (isUp)
        {
            Firmware.HasPosition = now - BootedAt >= _options.EstimatorReadyAfter;
            Firmware.Step(now);
        }
        Aircraft.Step(now, stepSeconds);
    }
}
