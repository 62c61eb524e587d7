using System.CommandLine;
using DroneSeal.Flight.Loop;
using DroneSeal.Host.Flying;

namespace DroneSeal.Host.Commands;

/// <summary><c>flight-campaign</c>: many seeded flights, whole and with something killed; how the figures are
/// made.</summary>
internal static class FlightCampaignCommand
{
    internal static Command Create()
    {
        var command =
            new Command("flight-campaign", "Many seeded flights, for figures.") { Fields(), Kills() };
        command.Hidden = true;
        return command;
    }

    private static Command Fields()
    {
        var seeds =
            new Option<int>("--seeds") { DefaultValueFactory = _ => 100, Description = "Fields of 40 m." }.Within(1);
        var arms = new Option<FlightLayers[]>("--arms")
        {
            DefaultValueFactory = _ => Enum.GetValues<FlightLayers>(),
            AllowMultipleArgumentsPerToken = true,
            Description = "Which layers.",
        };
        var settings = ProcessOptions.Settings();
        var parallel = Parallel();
        var json = CommonOptions.Json();
        var command = new Command("fields", "Each field once with each set of layers, in lock-step.")
        {
            seeds, arms, settings, parallel, json,
        };
        command.SetAction(parsed => FieldCampaign.Run(
            parsed.GetValue(seeds),
            parsed.GetValue(parallel),
            parsed.GetValue(settings)!,
            parsed.GetValue(arms)!,
            parsed.GetValue(json)));
        return command;
    }

    private static Command Kills()
    {
        var trials =
            new Option<int>("--trials") { DefaultValueFactory = _ => 50, Description = "Of each kind." }.Within(1);
        var kinds = new Option<KillKind[]>("--kinds")
        {
            DefaultValueFactory = _ => Enum.GetValues<KillKind>(),
            AllowMultipleArgumentsPerToken = true,
            Description = "What goes wrong.",
        };
        var lockStep =
            new Option<bool>("--lock-step") { Description = "Without processes, as fast as can be." };
        var parallel = Parallel();
        var json = CommonOptions.Json();
        var command = new Command("kills", "Something is killed in flight, at speed, in seeded fields.")
        {
            trials, kinds, lockStep, parallel, json,
        };
        command.SetAction(parsed => KillCampaign.Run(
            parsed.GetValue(kinds)!,
            parsed.GetValue(trials),
            parsed.GetValue(parallel),
            parsed.GetValue(lockStep),
            parsed.GetValue(json)));
        return command;
    }

    private static Option<int> Parallel() => new Option<int>("--parallel")
    {
        DefaultValueFactory = _ => Environment.ProcessorCount,
        Description = "Flights at a time.",
    }.Within(1);
}
