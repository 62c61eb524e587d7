using DroneSeal.Host.Flying;

namespace DroneSeal.Host.Agent;

/// <summary>What people ask of a running agent, through its folder.</summary>
internal static class AgentOrders
{
    private const string Ready = "no order to fly (droneseal agent go)";
    private static readonly TimeSpan _longestSilence = TimeSpan.FromSeconds(5);

    /// <summary>Orders a flight, unless something forbids it.</summary>
    internal static int Go(AgentSettings settings)
    {
        var folder = new AgentFolder(settings.Run);
        var flight = StatusFile.TryRead<HealthReport>(folder.Health) is { } health && IsFresh(health)
            ? health.Flight : null;
        if (flight is null)
        {
            Console.Error.WriteLine("droneseal: the agent does not run");
            return ExitCode.FlightFailed;
        }

        if (flight.ArmGate != Ready)
        {
            var reason = flight.ArmGate.Length > 0 ? flight.ArmGate : "one is ordered already";
            Console.Error.WriteLine($"droneseal: no flight: {reason}");
            return ExitCode.FlightFailed;
        }

        File.WriteAllText(folder.Go, "");
        Console.WriteLine($"ordered; the flight is in phase {flight.Phase}: {flight.Reason}");
        return ExitCode.Done;
    }

    /// <summary>Says how the agent does.</summary>
    internal static int Health(AgentSettings settings)
    {
        var health = StatusFile.TryRead<HealthReport>(new AgentFolder(settings.Run).Health);
        if (health is null || !IsFresh(health))
        {
            Console.WriteLine("the agent does not run");
            return ExitCode.FlightFailed;
        }

        Console.WriteLine(health.Summary);
        foreach (var (name, process) in health.Processes)
        {
            Console.WriteLine(
                $"{name,-8} {process.State,-9} started {process.Starts}, crashed {process.Crashes},"
                + $" {process.ResidentBytes / 1048576.0:0} MiB; {process.Reason}");
        }

        Console.WriteLine($"editing  {health.Editing} {health.EditingReason}");
        return health.IsHealthy ? ExitCode.Done : ExitCode.FlightFailed;
    }

    private static bool IsFresh(HealthReport health) =>
        (MonotonicClock.Now() - TimeSpan.FromMilliseconds(health.MonotonicMilliseconds))
            .Duration() < _longestSilence;
}
