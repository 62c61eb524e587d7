using System.CommandLine;
using DroneSeal.GroundStation.Decoding;
using DroneSeal.GroundStation.Logs;
using DroneSeal.GroundStation.Output;

namespace DroneSeal.GroundStation.Commands;

/// <summary><c>export</c>: a telemetry log as JSON lines, or as one CSV file a message.</summary>
internal static class ExportCommand
{
    internal static Command Create(CommandRunner runner)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A telemetry log (.tlog)." };
        var csv = new Option<bool>(
            "--csv")
        { Description = "A folder of CSV files, one a message; JSON lines without." };
        var into = new Option<DirectoryInfo?>("--out", "-o")
        {
            Description = "The CSV files' folder. [default: beside the log, ending in -csv]",
            HelpName = "FOLDER",
        };
        var only = MessageCommand.Name<string[]>(ArgumentArity.ZeroOrMore);
        only.Description = "Only these messages.";
        var command = new Command("export", "Writes a telemetry log as JSON lines (--json) or CSV (--csv).")
        {
            file, only, csv, into,
        };
        return runner.AddOffline(command, (parsed, answer) =>
        {
            var path = parsed.GetValue(file)!.FullName;
            HashSet<uint> wanted = [.. (parsed.GetValue(only) ?? []).Select(MessageNames.Find)];
            return parsed.GetValue(csv)
                ? ToCsv(path, parsed.GetValue(
                    into)?.FullName ?? Path.ChangeExtension(path, null) + "-csv", wanted, answer)
                : ToJson(path, wanted, answer);
        });
    }

    private static int ToJson(string path, HashSet<uint> wanted, Answer answer)
    {
        var count = LogFrames.Read(path, wanted, (in Mavlink.MavlinkFrame frame, long at) =>
            MessageJson.Emit(answer, frame, at * 1e-6));
        answer.Flush();
        answer.Note($"{count} messages");
        return ExitCode.Done;
    }

    private static int ToCsv(string path, string folder, HashSet<uint> wanted, Answer answer)
    {
        using var files = new CsvFiles(folder);
        var count = LogFrames.Read(path, wanted, files.Write);
        answer.Say($"{count} messages of {files.Count} kinds in {folder}");
        answer.Emit("exported", writer =>
        {
            writer.WriteString("folder", folder);
            writer.WriteNumber("messages", count);
            writer.WriteNumber("files", files.Count);
        });
        return ExitCode.Done;
    }
}
