using DroneSeal.Flight.Autopilot;

namespace DroneSeal.Flight.Preflight;

/// <summary>Which parameters make avoidance weak or dead. Pure functions of the values read.</summary>
public static class PreflightRules
{
    /// <summary>Longest time that an autopilot may fly on after the last velocity target.</summary>
    public static readonly TimeSpan LongestTimeout = TimeSpan.FromMilliseconds(500);

    /// <summary>The parameters to read from a family of autopilots.</summary>
    public static IReadOnlyList<string> NamesFor(AutopilotKind kind) => kind switch
    {
        AutopilotKind.ArduPilot => ArduPilotRules.Names,
        AutopilotKind.Px4 => Px4Rules.Names,
        _ => [],
    };

    /// <summary>Everything that should be otherwise, the gravest first.</summary>
    public static IReadOnlyList<ParameterAdvice> Judge(
        AutopilotKind kind, ParameterSheet sheet, PreflightContext context)
    {
        var all = kind switch
        {
            AutopilotKind.ArduPilot => ArduPilotRules.Judge(sheet, context),
            AutopilotKind.Px4 => Px4Rules.Judge(sheet, context),
            _ => [],
        };
        return [.. all.OrderByDescending(advice => advice.Level)];
    }

    /// <summary>Distance that the autopilot's own avoidance keeps, metres; 0 where it has none.</summary>
    public static float MarginOf(AutopilotKind kind, ParameterSheet sheet) =>
        kind == AutopilotKind.ArduPilot ? ArduPilotRules.MarginOf(sheet) : 0;

    /// <summary>How long the autopilot flies on after the last velocity target.</summary>
    /// <param name="style">The family.</param>
    /// <param name="value">Its parameter as read, seconds; null where it is not known.</param>
    public static TimeSpan TimeoutOf(IOffboardStyle style, float? value)
    {
        ArgumentNullException.ThrowIfNull(style);
        return value is { } seconds && float.IsFinite(seconds) && seconds >= 0
            ? TimeSpan.FromSeconds(seconds)
            : style.DefaultTimeout;
    }
}
