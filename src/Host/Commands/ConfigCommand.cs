using System.CommandLine;
using DroneSeal.Host.Agent;

namespace DroneSeal.Host.Commands;

/// <summary><c>config</c>: checks the agent's settings, and says what they may be.</summary>
internal static class ConfigCommand
{
    internal static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Settings of the agent." };
        var check =
            new Command("check", "Says everything that is wrong with a settings file, with lines.") { file };
        check.SetAction(parsed => Check(parsed.GetValue(file)!));
        var schema = new Command("schema", "Prints the JSON Schema of the settings.");
        schema.SetAction(_ =>
        {
            Console.WriteLine(SettingsSchema.Make().ToJsonString(JsonOutput.Options));
            return ExitCode.Done;
        });
        return new Command("config", "The agent's settings.") { check, schema };
    }

    private static int Check(FileInfo file)
    {
        var reading = SettingsReader.ReadFile(file.FullName);
        foreach (var fault in reading.Faults)
        {
            Console.Error.WriteLine(fault);
        }

        Console.WriteLine(reading.Settings is null
            ? $"{reading.Faults.Count} fault{(reading.Faults.Count == 1 ? "" : "s")}"
            : $"{file.FullName} can be used");
        return reading.Settings is null ? ExitCode.BadInput : ExitCode.Done;
    }
}
