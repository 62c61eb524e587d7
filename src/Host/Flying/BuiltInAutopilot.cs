using DroneSeal.Sim;

namespace DroneSeal.Host.Flying;

/// <summary>How the built-in autopilot is set.</summary>
internal static class BuiltInAutopilot
{
    /// <summary>As the preflight wants it.</summary>
    internal static SimulatedAutopilotOptions WellSet { get; } = SimulatedAutopilotOptions.ReadySoon with
    {
        Parameters = new Dictionary<string, float>
        {
            ["PRX1_TYPE"] = 2,
            ["PRX_FILT"] = 2,
            ["AVOID_MARGIN"] = 1,
            ["GUID_TIMEOUT"] = 0.5f,
        },
    };

    /// <summary>The short time-out and no layer of its own: what remains is what our layers are
    /// worth.</summary>
    internal static SimulatedAutopilotOptions Bare { get; } = SimulatedAutopilotOptions.ReadySoon with
    {
        RebootInFlight = RebootKind.StartsAtHome,
        Parameters = new Dictionary<string, float>
        {
            ["GUID_TIMEOUT"] = 0.5f,
        },
    };

    /// <summary>One of these by its name.</summary>
    internal static SimulatedAutopilotOptions Named(string name) => name switch
    {
        "bare" => Bare,
        "untouched" => Untouched,
        "heard" => Heard,
        _ => WellSet,
    };

    /// <summary>As it comes from the factory: it hears no distances and flies on for three seconds.</summary>
    internal static SimulatedAutopilotOptions Untouched { get; } =
        SimulatedAutopilotOptions.ReadySoon with { Parameters = new Dictionary<string, float>() };

    /// <summary>As it comes from the factory, but that it hears the distances: it keeps two metres from
    /// everything and flies on for three seconds.</summary>
    internal static SimulatedAutopilotOptions Heard { get; } = SimulatedAutopilotOptions.ReadySoon with
    {
        Parameters = new Dictionary<string, float>
        {
            ["PRX1_TYPE"] = 2,
        },
    };
}
