using System.CommandLine;
using DroneSeal.Host.Agent;

namespace DroneSeal.Host.Commands;

/// <summary><c>config</c>: checks the agent's settings, and says what they may be.</summary>
internal static class ConfigCommand
{
    internal static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Settings of the agent." };
        var json = CommonOptions.Json();
        var check = new Command("check", "Says everything that is wrong with a settings file, with lines.")
        {
            file, json,
        };
        check.SetAction(parsed => Check(parsed.GetValue(file)!, parsed.GetValue(json)));
        var schema = new Command("schema", "Prints the JSON Schema of the settings.");
        schema.SetAction(_ =>
        {
            Console.WriteLine(SettingsSchema.Make().ToJsonString(JsonOutput.Options));
            return ExitCode.Done;
        });
        return new Command("config", "The agent's settings.") { check, schema };
    }

    /// <summary>Reads a settings file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="option">What named it, for the message.</param>
    /// <exception cref="HostException">It is not there.</exception>
    internal static SettingsReading Read(FileInfo file, string option) => file.Exists
        ? SettingsReader.ReadFile(file.FullName)
        : throw new HostException(
            ExitCode.BadInput,
            $"there is no settings file {file.FullName}: give {option} one, for example a copy of"
                + " deploy/jetson/agent.yaml.");

    private static int Check(FileInfo file, FileInfo? json)
    {
        var reading = Read(file, "FILE");
        foreach (var fault in reading.Faults)
        {
            Console.Error.WriteLine(fault);
        }

        Console.WriteLine(reading.Settings is null
            ? $"{reading.Faults.Count} fault{(reading.Faults.Count == 1 ? "" : "s")}"
            : $"{file.FullName} can be used");
        JsonOutput.Write(json, new
        {
            File = file.FullName,
            IsUsable = reading.Settings is not null,
            reading.Faults,
        });
        return reading.Settings is null ? ExitCode.BadInput : ExitCode.Done;
    }
}
