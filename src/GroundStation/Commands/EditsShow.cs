using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using DroneSeal.GroundStation.Edits;
using DroneSeal.GroundStation.Output;
using DroneSeal.GroundStation.Sessions;
using DroneSeal.Ledger;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.GroundStation.Commands;

/// <summary><c>edits show</c>: why an edit was made, on what evidence, with the pictures.</summary>
internal static class EditsShow
{
    private const int MostPictures = 4;
    private const int MostTasks = 8;

    internal static Command Create(CommandRunner runner)
    {
        var id =
            EditsCommand.Id<ulong>(runner, "The edit, as edits list shows it.", ArgumentArity.ExactlyOne);
        var folder = new Option<DirectoryInfo?>("--out", "-o")
        {
            Description = "Where the pictures go. [default: here]",
            HelpName = "FOLDER",
        };
        var isShort = new Option<bool>("--short") { Description = "One line only: no ledger, no pictures." };
        var command = new Command(
            "show", "An edit: why, on what evidence; its pictures are saved.") { id, folder, isShort };
        return runner.Add(command, (parsed, station) => Run(
            station,
            parsed.GetValue(id),
            parsed.GetValue(folder)?.FullName ?? Environment.CurrentDirectory,
            parsed.GetValue(isShort)));
    }

    private static int Run(Station station, ulong id, string folder, bool isShort)
    {
        var vehicle = station.FindAgent();
        var (edits, _) = new EditSession(station, vehicle).List(EditOrder.Show, id);
        foreach (var edit in edits.Where(edit => edit.EditId == id))
        {
            EditsCommand.Show(station.Answer, edit);
        }

        if (isShort)
        {
            return ExitCode.Done;
        }

        var files = new AgentFiles(station, vehicle);
        var row = new LedgerCopy(station.World, vehicle.SystemId, files).Row((long)id);
        Tell(station.Answer, row);
        SavePictures(station, files, row, folder);
        return ExitCode.Done;
    }

    private static void Tell(Answer answer, LedgerRow row)
    {
        var entry = row.Entry;
        answer.Say(
            $"  {entry.Id}, {entry.At.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture)}"
            + (entry.AllowedBy.Length > 0 ? $", allowed by {entry.AllowedBy}" : ""));
        answer.Say($"  zone {(entry.Zone.Length > 0 ? entry.Zone : "none")}; active set "
            + $"{Short(entry.AdaptersSha256Before)}"
            + $" -> {Short(entry.AdaptersSha256After)}; anchor {Short(entry.AnchorSha256After)}");
        foreach (var task in entry.MiniTasks.Take(MostTasks))
        {
            answer.Say($"  {Printable.Of(task.Picture)}: said {task.Said ?? "nothing"}"
                + $"{Score(task.SaidScore)}, it is {task.Corrected}"
                + (task.IsHeldBack ? " (held back for the gate)" : ""));
            foreach (var reason in task.Evidence.Take(3))
            {
                answer.Say($"      {Printable.Of(reason)}");
            }
        }

        if (entry.MiniTasks.Count > MostTasks)
        {
            answer.Say($"  and {entry.MiniTasks.Count - MostTasks} mini-tasks more");
        }

        answer.Emit("edit_entry", writer =>
        {
            writer.WriteNumber("edit", row.Sequence);
            writer.WriteString("hash", row.Hash);
            writer.WritePropertyName("entry");
            writer.WriteRawValue(row.Body);
        });
    }

    private static void SavePictures(Station station, AgentFiles files, LedgerRow row, string folder)
    {
        var number = 0;
        Directory.CreateDirectory(folder);
        var crops = row.Entry.MiniTasks.Select(
            task => task.CropSha256).OfType<string>().Distinct().Take(MostPictures);
        foreach (var crop in crops.Where(crop => crop.All(char.IsAsciiHexDigit)))
        {
            var path =
                Path.Combine(folder, FormattableString.Invariant($"edit-{row.Sequence}-{++number}.png"));
            var part = Path.Combine(folder, crop + ".part");
            files.Get($"/crops/{crop}.png", part);
            File.Move(part, path, overwrite: true);
            var isRight = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))) == crop;
            if (!isRight)
            {
                throw new GroundException(
                    ExitCode.CheckFailed, $"{path} is not the picture that the ledger names");
            }

            station.Answer.Say($"  picture {path}");
            station.Answer.Emit("picture", writer =>
            {
                writer.WriteNumber("edit", row.Sequence);
                writer.WriteString("file", path);
                writer.WriteString("sha256", crop);
            });
        }
    }

    private static string Score(float? score) => score is { } said ? " " + Number.Of(said, "0.00") : "";

    private static string Short(string hash) =>
        hash.Length > 12 ? hash[..12] : hash.Length > 0 ? hash : "none";
}
