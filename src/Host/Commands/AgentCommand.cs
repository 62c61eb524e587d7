using System.CommandLine;
using DroneSeal.Host.Agent;

namespace DroneSeal.Host.Commands;

/// <summary><c>agent</c>: the product on the vehicle, and what people ask of it.</summary>
internal static class AgentCommand
{
    internal static Command Create()
    {
        var config = Config();
        var record = new Option<DirectoryInfo?>("--record")
        {
            Description = "Record in DIR, whatever the settings say of recording.folder.",
            HelpName = "DIR",
        };
        var command =
            new Command("agent", "The product on the vehicle: flight, vision and learner under one roof.")
        {
            config,
            record,
            Go(),
            Health(),
            Process("self-test", "Looks whether everything is there that flying needs.", (settings, _, _) =>
                AgentSelfTest.Run(settings)),
            Process("flight", "The process that flies.", (settings, _, parent) =>
                AgentFlight.Run(settings, parent)),
            Process("vision", "The process that looks.", AgentVision.Run),
            Process("learner", "The process that learns.", (settings, _, parent) =>
                AgentLearner.Run(settings, parent)),
            Golden(),
            StoreWriter(),
            SoakStore(),
            SoakFlight(),
        };
        command.SetAction(parsed => AgentRun.Run(Recorded(Settings(parsed, config), parsed.GetValue(record))));
        return command;
    }

    /// <summary>The settings file.</summary>
    internal static Option<FileInfo> Config() => new("--config")
    {
        Description = "Settings (docs/agent.md).",
        HelpName = "FILE",
        DefaultValueFactory = _ => new FileInfo("/etc/droneseal/agent.yaml"),
    };

    private static AgentSettings Settings(ParseResult parsed, Option<FileInfo> config) =>
        ConfigCommand.Read(parsed.GetValue(config)!, "--config").Require();

    private static AgentSettings Recorded(AgentSettings settings, DirectoryInfo? folder) => folder is null
        ? settings
        : settings with { Recording = settings.Recording with { Folder = folder.FullName } };

    private static Command Go()
    {
        var config = Config();
        var command = new Command("go",
            "Orders the flight that the settings describe, where everything is ready.") { config };
        command.SetAction(parsed =>
            AgentOrders.Go(Settings(parsed, config)));
        return command;
    }

    private static Command Health()
    {
        var config = Config();
        var command =
            new Command("health", "Says how the agent does; exit code 0 where all is well.") { config };
        command.SetAction(parsed =>
            AgentOrders.Health(Settings(parsed, config)));
        return command;
    }

    private static Command Golden()
    {
        var config = Config();
        var command = new Command("golden", "Prints what the model sees in the golden frame.") { config };
        command.Hidden = true;
        command.SetAction(parsed =>
            AgentSelfTest.PrintAnswer(Settings(parsed, config)));
        return command;
    }

    private static Command StoreWriter()
    {
        var folder = new Option<DirectoryInfo>("--folder") { Required = true };
        var command = new Command("store-writer", "Writes adapter sets until it is killed.") { folder };
        command.Hidden = true;
        command.SetAction(parsed => StoreSoak.Write(parsed.GetValue(folder)!.FullName));
        return command;
    }

    private static Command SoakStore()
    {
        var folder = new Option<DirectoryInfo>("--folder") { Required = true };
        var kills = new Option<int>("--kills") { DefaultValueFactory = _ => 1000 };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var command = new Command("soak-store", "Kills store-writer again and again.") { folder, kills, seed };
        command.Hidden = true;
        command.SetAction(parsed => StoreSoak.Run(
            parsed.GetValue(folder)!.FullName, parsed.GetValue(kills), parsed.GetValue(seed)));
        return command;
    }

    private static Command SoakFlight()
    {
        var folder = new Option<DirectoryInfo>("--folder") { Required = true };
        var ground = new Option<double>("--ground-hours") { DefaultValueFactory = _ => 8 };
        var air = new Option<double>("--air-hours") { DefaultValueFactory = _ => 8 };
        var minutes = new Option<double>("--minutes") { DefaultValueFactory = _ => 15 };
        var json = CommonOptions.Json();
        var command = new Command("soak-flight", "Turns flight alone in lock-step for hours, and looks what it holds.")
        {
            folder, ground, air, minutes, json,
        };
        command.Hidden = true;
        command.SetAction(parsed => FlightSoak.Run(
            parsed.GetValue(folder)!.FullName, parsed.GetValue(ground), parsed.GetValue(air),
            parsed.GetValue(minutes), parsed.GetValue(json)));
        return command;
    }

    private static AgentSettings Flying(AgentSettings settings, DirectoryInfo? flight) =>
        settings with { Recording = settings.Recording with { Flight = flight?.FullName } };

    private static Command Process(string name, string help, Func<AgentSettings, string?, int, int> run)
    {
        var config = Config();
        var parent = new Option<int>("--parent");
        var set = new Option<string>("--set") { DefaultValueFactory = _ => "base" };
        var record = new Option<DirectoryInfo?>("--record");
        var command = new Command(name, help) { config, parent, set, record };
        command.Hidden = true;
        command.SetAction(parsed => run(
            Flying(Settings(parsed, config), parsed.GetValue(record)),
            parsed.GetValue(set) is "base" or null ? null : parsed.GetValue(set),
            parsed.GetValue(parent)));
        return command;
    }
}
