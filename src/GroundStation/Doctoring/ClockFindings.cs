using DroneSeal.GroundStation.Output;
using DroneSeal.GroundStation.Sessions;
using DroneSeal.GroundStation.Vehicles;

namespace DroneSeal.GroundStation.Doctoring;

/// <summary>Compares the clocks: signatures and logs carry the time of day.</summary>
internal static class ClockFindings
{
    // A signed stream that begins more than a minute behind is refused (mavlink.io, "Message Signing").
    private static readonly TimeSpan _wrong = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan _off = TimeSpan.FromSeconds(2);

    internal static IEnumerable<Finding> Of(Station station, Vehicle vehicle)
    {
        var utc = station.Utc;

        // A build of this year cannot run before it.
        yield return utc.Year < 2025
            ? new Finding(
                "clock", Grade.Bad, $"this machine says {utc:yyyy-MM-dd}: signatures and logs will be wrong")
            : new Finding("clock", Grade.Good, $"{utc:yyyy-MM-dd HH:mm}Z");
        foreach (var (name, component) in new[]
        {
            ("autopilot", vehicle.AutopilotComponent), ("agent", vehicle.AgentComponent),
        })
        {
            if (component is not null)
            {
                yield return Compare($"clock of the {name}", component, utc, station.Now);
            }
        }
    }

    private static Finding Compare(string subject, ComponentSeen component, DateTimeOffset utc, TimeSpan now)
    {
        if (component.Clock is not { } clock)
        {
            return new Finding(subject, Grade.Warning, "it does not tell the time of day");
        }

        var ahead = clock.Utc + (now - clock.At) - utc;
        var far = ahead.Duration();
        return new Finding(
            subject,
            far > _wrong ? Grade.Bad : far > _off ? Grade.Warning : Grade.Good,
            far > _off ? $"{Number.Of(far)} {(ahead > TimeSpan.Zero ? "ahead of" : "behind")} this machine's"
                : "as this machine's");
    }
}
