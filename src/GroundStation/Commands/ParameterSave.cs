using System.CommandLine;
using System.Globalization;
using DroneSeal.GroundStation.Parameters;
using DroneSeal.GroundStation.Sessions;

namespace DroneSeal.GroundStation.Commands;

/// <summary><c>param save</c>.</summary>
internal static class ParameterSave
{
    internal static Command Create(CommandRunner runner)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Written as NAME,VALUE lines." };
        return runner.Add(
            new Command("save", "Saves all parameters into a file.") { file },
            (parsed, station) => Run(station, parsed.GetValue(file)!.FullName));
    }

    private static int Run(Station station, string path)
    {
        var vehicle = station.FindAutopilot();
        var all = new ParameterSession(station, vehicle).ReadAll();
        var at = station.Utc.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        ParameterFile.Write(path, $"vehicle {vehicle.SystemId}, {vehicle.Autopilot.Title}, {at}", all);
        station.Answer.Say($"{all.Values.Count} parameters of vehicle {vehicle.SystemId} in {path}");
        station.Answer.Emit("parameters_saved", writer =>
        {
            writer.WriteNumber("vehicle", vehicle.SystemId);
            writer.WriteNumber("count", all.Values.Count);
            writer.WriteString("file", path);
        });
        return ExitCode.Done;
    }
}
