namespace DroneSeal.Sim;

/// <summary>What is simulated.</summary>
public sealed record SimulatedAutopilotOptions
{
    /// <summary>Whose behaviour.</summary>
    public AutopilotKind Kind { get; init; }

    /// <summary>System id on the wire.</summary>
    public byte SystemId { get; init; } = 1;

    /// <summary>Of gusts and answer times: same seed and same calls, same flight.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>From boot until there is a position.</summary>
    public TimeSpan EstimatorReadyAfter { get; init; } = TimeSpan.FromSeconds(41);

    /// <summary>Silence after a restart.</summary>
    public TimeSpan RebootTime { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>What a restart in the air does.</summary>
    public RebootKind RebootInFlight { get; init; }

    /// <summary>The body.</summary>
    public VehicleOptions Vehicle { get; init; } = new();

    /// <summary>The air.</summary>
    public WindOptions Wind { get; init; } = new();

    /// <summary>Where the nose points at first, radians clockwise from north.</summary>
    public float InitialYawRadians { get; init; }

    /// <summary>Home, degrees north.</summary>
    public double HomeLatitudeDegrees { get; init; } = -35.363262;

    /// <summary>Home, degrees east.</summary>
    public double HomeLongitudeDegrees { get; init; } = 149.165237;

    /// <summary>Home above the sea, metres.</summary>
    public float HomeAltitudeMeters { get; init; } = 584;

    /// <summary>
    /// ASCII text before the first frame on links that start with <c>tcp</c>; empty for none.
    /// </summary>
    public string Banner { get; init; } =
        "\r\nInit ArduCopter V4.5.2 (simulated)\r\n\r\nFree RAM: 131072\r\n";

    /// <summary>
    /// Parameters that were set before the start, by name; the others have the firmware's defaults.
    /// </summary>
    public IReadOnlyDictionary<string, float> Parameters { get; init; } = new Dictionary<string, float>();

    /// <summary>
    /// An ArduCopter that is ready a second after its start and listens to OBSTACLE_DISTANCE.
    /// </summary>
    public static SimulatedAutopilotOptions ReadySoon { get; } = new()
    {
        EstimatorReadyAfter = TimeSpan.FromSeconds(1),
        Parameters = new Dictionary<string, float>
        {
            ["PRX1_TYPE"] = 2,
        },
    };

    /// <summary>Everything wrong with these settings, one line each; empty when they can be used.</summary>
    public IEnumerable<string> Problems()
    {
        if (SystemId == 0)
        {
            yield return "SystemId is 0; that means everyone.";
        }
        if (EstimatorReadyAfter < TimeSpan.Zero || RebootTime < TimeSpan.Zero)
        {
            yield return "Times must not be negative.";
        }
        if (!float.IsFinite(InitialYawRadians))
        {
            yield return "InitialYawRadians must be a number.";
        }
    }
}
