using System.CommandLine;
using System.CommandLine.Completions;
using System.Text.Json;
using DroneSeal.GroundStation.Edits;
using DroneSeal.GroundStation.Output;
using DroneSeal.GroundStation.Sessions;
using DroneSeal.GroundStation.Vehicles;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.GroundStation.Commands;

/// <summary><c>edits</c>: what the detector learned in flight, and the operator's say in it.</summary>
internal static class EditsCommand
{
    internal static Command Create(CommandRunner runner) =>
        new("edits", "What the detector learned in flight.")
    {
        List(runner),
        EditsShow.Create(runner),
        Revert(runner),
        runner.Add(
            new Command("freeze", "Stops all learning; what is active stays."),
            (_, station) => Order(station, EditOrder.Freeze, 0, null)),
        runner.Add(
            new Command("thaw", "Lets it learn again."), (_, station) =>
                Order(station, EditOrder.Thaw, 0, null)),
        Release(runner),
        EditsVerify.Create(runner),
    };

    /// <summary>An edit by its row in the ledger, completed from what was listed and pulled earlier.</summary>
    internal static Argument<T> Id<T>(CommandRunner runner, string description, ArgumentArity arity)
    {
        var id = new Argument<T>("ID") { Description = description, Arity = arity };
        id.CompletionSources.Add(
            _ => EditCache.Ids(runner.World).Select(known => new CompletionItem(known)));
        return id;
    }

    /// <summary>One line, or one JSON line, an edit.</summary>
    internal static void Show(Answer answer, in EditOutcome edit)
    {
        answer.Say(
            $"{edit.EditId,5}  {VehicleText.Verdict(edit.Verdict),-10}  {Number.Signed(edit.Gain, 4),8} "
                + $"band {Number.Of(edit.NoiseBand, "0.0000"),6}  "
                    + $"{Printable.Of(edit.ClassName.ToString()),-16}  "
                + Printable.Of(edit.Reason.ToString()));
        var one = edit;
        answer.Emit("edit", writer => Write(writer, one));
    }

    private static void Write(Utf8JsonWriter writer, in EditOutcome edit)
    {
        writer.WriteNumber("edit", edit.EditId);
        writer.WriteString("verdict", VehicleText.Verdict(edit.Verdict).Replace(' ', '_'));
        writer.WriteOptional("gain", edit.Gain);
        writer.WriteOptional("noise_band", edit.NoiseBand);
        writer.WriteNumber("duration_milliseconds", edit.DurationMs);
        writer.WriteString("class", edit.ClassName.ToString());
        writer.WriteString("zone", edit.Zone.ToString());
        writer.WriteString("reason", edit.Reason.ToString());
    }

    private static Command List(CommandRunner runner)
    {
        var from = new Option<ulong>(
            "--from")
        { Description = "From this edit on; the latest without.", HelpName = "ID" };
        return runner.Add(
            new Command("list", "One line an edit, oldest first.") { from }, (parsed, station) =>
        {
            var vehicle = station.FindAgent();
            var session = new EditSession(station, vehicle);
            var (edits, announced) = session.List(EditOrder.List, parsed.GetValue(from));
            EditCache.Write(station.World, vehicle.SystemId, edits.Select(edit => edit.EditId));
            foreach (var edit in edits)
            {
                Show(station.Answer, edit);
            }

            station.Answer.Say(announced == 0 ? "no edits" : $"{edits.Count} edits");
            return edits.Count >= announced
                ? ExitCode.Done
                : throw new GroundException(
                    ExitCode.NoAnswer, $"{announced - edits.Count} more did not come; try again");
        });
    }

    private static Command Revert(CommandRunner runner)
    {
        var id = Id<ulong>(runner, "Take back this edit and all that stand on it; the last "
            + "without.", ArgumentArity.ZeroOrOne);
        return runner.Add(
            new Command("revert", "Takes an edit back. Asks first.") { id }, (parsed, station) =>
        {
            var edit = parsed.GetValue(id);
            var what = edit == 0 ? "the last kept edit" : $"edit {edit} and all that stand on it";
            return Order(station, EditOrder.Revert, edit, $"take back {what}");
        });
    }

    private static Command Release(CommandRunner runner)
    {
        var id = Id<ulong>(
            runner, "Release this edit and all before it; all kept ones without.", ArgumentArity.ZeroOrOne);
        return runner.Add(
            new Command("release", "Lets kept edits take obstacles away too. Asks first.") { id }, (
                parsed, station) =>
            {
                var edit = parsed.GetValue(id);
                var what = edit == 0 ? "all kept edits" : $"edit {edit} and all before it";
                return Order(
                    station, EditOrder.Release, edit, $"release {what}, so that they may also take "
                        + $"obstacles away");
            });
    }

    private static int Order(Station station, EditOrder order, ulong editId, string? question)
    {
        var vehicle = station.FindAgent();
        if (question is not null)
        {
            Consent.Require(station, $"vehicle {vehicle.SystemId}: {question}");
        }

        var began = station.Now;
        var answer = new EditSession(station, vehicle).Give(order, editId);
        var text = Printable.Of(answer.Text.ToString());
        station.Answer.Say($"vehicle {vehicle.SystemId}: {text}");
        station.Answer.Emit("edit_order", writer =>
        {
            writer.WriteNumber("vehicle", vehicle.SystemId);
            writer.WriteString("order", order.ToString().ToLowerInvariant());
            writer.WriteString("outcome", "done");
            writer.WriteNumber("edit", answer.EditId);
            writer.WriteString("reason", text);
            writer.WriteNumber("seconds", Math.Round((station.Now - began).TotalSeconds, 3));
        });
        return ExitCode.Done;
    }
}
