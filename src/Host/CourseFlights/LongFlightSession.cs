using DroneSeal.Host.Commands;
using Spectre.Console;

namespace DroneSeal.Host.CourseFlights;

/// <summary><c>fly --until-edits</c>: one long flight, and whether the detector stands it.</summary>
internal static class LongFlightSession
{
    // Share of one: 0.3 points.
    private const double MostBaseLoss = 0.003;

    internal static int Run(FlyRequest request, int edits)
    {
        var course = CourseCommand.Read(request.Course);
        var (setup, before) = FlySession.Load(request, course);
        var legs = new List<LongFlightLeg>();
        foreach (var leg in new LongFlight(setup, request.Seed).Fly(edits))
        {
            legs.Add(leg);
            Console.Error.WriteLine(Words(leg));
            Write(request, edits, before, legs, HasPassed(legs, edits, before));
        }

        Print(legs, before);
        var hasPassed = HasPassed(legs, edits, before);
        Console.WriteLine(hasPassed ? "passed" : "not passed");
        return hasPassed ? ExitCode.Done : ExitCode.FlightFailed;
    }

    /// <summary>Whether so many edits were made and nothing that must stay was lost.</summary>
    internal static bool HasPassed(IReadOnlyList<LongFlightLeg> legs, int edits, HeldOutScore? before) =>
        legs.Count > 0 && legs[^1].Edits >= edits && BaseLoss(legs, before) is not > MostBaseLoss
        && legs.All(leg => leg.IsAnchorUnchanged && leg.IsLedgerWhole);

    // After the worst layout; null where nothing was judged.
    private static double? BaseLoss(IReadOnlyList<LongFlightLeg> legs, HeldOutScore? before) =>
        before?.BaseAp50 - legs.Min(leg => leg.HeldOut?.BaseAp50);

    private static string Words(LongFlightLeg leg) =>
        Text($"seed {leg.Seed}: {(leg.Success ? "goal" : leg.Failure)}; {leg.Edits} edits, {leg.Kept} kept; ")
        + Text($"base AP50 {leg.HeldOut?.BaseAp50:0.0000}, recall {leg.HeldOut?.NovelRecall:0.00}; ")
        + Text($"{leg.ResidentMebibytes:0} MiB, store {leg.StoreMebibytes:0} MiB");

    private static void Write(
        FlyRequest request, int edits, HeldOutScore? before, IReadOnlyList<LongFlightLeg> legs,
        bool hasPassed) =>
        JsonOutput.Write(request.Json, new Dictionary<string, object?>
        {
            ["course"] = request.Course,
            ["seed"] = request.Seed,
            ["until_edits"] = edits,
            ["passed"] = hasPassed,
            ["base_ap50_lost_most"] = BaseLoss(legs, before),
            ["before"] = before,
            ["legs"] = legs,
        });

    private static void Print(List<LongFlightLeg> legs, HeldOutScore? before)
    {
        var table = new Table().Title("one long flight").AddColumns(
            "layouts", "air, s", "edits", "kept / reverted", "base AP50", "recall", "MiB resident", "MiB store",
            "ledger rows");
        // About ten lines, the last layout among them.
        var every = (legs.Count + 9) / 10;
        for (var i = (legs.Count - 1) % every; i < legs.Count; i += every)
        {
            var leg = legs[i];
            string[] cells =
            [
                $"{i + 1}", Text($"{leg.FlownSeconds:0}"), $"{leg.Edits}", $"{leg.Kept} / {leg.Reverted}",
                Text($"{leg.HeldOut?.BaseAp50:0.0000}"), Text($"{leg.HeldOut?.NovelRecall:0.00}"),
                Text($"{leg.ResidentMebibytes:0}"), Text($"{leg.StoreMebibytes:0.0}"), $"{leg.LedgerRows}",
            ];
            table.AddRow(cells);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        console.Write(table);
        Console.WriteLine(
            Text($"{legs.Count(leg => leg.Success)} of {legs.Count} layouts without a fault; ")
            + Text($"base AP50 before {before?.BaseAp50:0.0000}, lost at most {BaseLoss(legs, before):0.0000}; ")
            + "nothing was reset");
    }

    private static string Text(FormattableString words) => FormattableString.Invariant(words);
}
