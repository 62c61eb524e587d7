using DroneSeal.Sim;
using Spectre.Console;

namespace DroneSeal.Host.CourseFlights;

/// <summary>The summary table of a <c>fly</c>, with 95 % intervals.</summary>
internal static class FlyTable
{
    /// <summary>Writes it to standard output.</summary>
    internal static void Print(Course course, IReadOnlyDictionary<FlyArm, ArmSummary> arms, FlyVerdict verdict)
    {
        var table = new Table().Title(course.Name).AddColumn("");
        foreach (var arm in arms.Keys)
        {
            table.AddColumn(FlySession.NameOf(arm));
        }

        void Row(string name, Func<ArmSummary, string> cell) =>
            table.AddRow([name, .. arms.Values.Select(cell)]);

        Row("flights", arm => $"{arm.Flights.Count}");
        Row("success", arm => Text(arm.Success, arm.SuccessInterval, "0.00"));
        Row("collisions per km", arm => Text(arm.CollisionsPerKm, arm.CollisionsPerKmInterval, "0.0"));
        Row("least clearance, p5, m", arm => Text(arm.ClearanceP5, arm.ClearanceP5Interval, "0.00"));
        Row("path excess", arm => Text(arm.PathExcess, arm.PathExcessInterval, "0.00"));
        Row("goal velocity, m/s", arm => Text(arm.GoalVelocity, arm.GoalVelocityInterval, "0.00"));
        Row("vision, p50 / p99, ms", arm =>
            arm.Latency is { } spread ? FormattableString.Invariant($"{spread.P50:0} / {spread.P99:0}") : "-");
        Row("edits kept / reverted / in shadow", arm =>
            $"{arm.Edits.Kept} / {arm.Edits.Reverted} / {arm.Edits.Waiting}");
        Row("harmful edits kept", arm => arm.Edits.HarmfulKept is { } harmful ? $"{harmful}" : "-");
        Row("recall, unseen layouts", arm => Text(arm.ConeRecall, arm.ConeRecallInterval, "0.00"));
        Row("precision of the same", arm => Text(arm.ConePrecision, null, "0.00"));
        Row("base AP50, before / after", arm =>
            $"{Text(arm.BaseAp50Before, null, "0.000")} / {Text(arm.BaseAp50After, null, "0.000")}");
        Row("collisions by cause", arm =>
            arm.Causes.Count == 0 ? "-" : string.Join(", ", arm.Causes.Select(pair => $"{pair.Key} {pair.Value}")));
        if (arms.Values.Any(arm => arm.Adversary is not null))
        {
            Row("released obstacles lost, all frames", arm => arm.Adversary is { } one ? $"{one.Lost} of {one.Told}" : "-");
            Row("the same in the map", arm => arm.Adversary is { } one ? $"{one.Missing} of {one.Mapped}" : "-");
            Row("flown as off; success lost, won", arm => arm.Adversary is { ComparedWithOff: > 0 } one
                ? $"{one.FlownAsOff} of {one.ComparedWithOff}; {one.SuccessLost}, {one.SuccessWon}" : "-");
            Row("held / said why / freed by a revert", arm => arm.Adversary is { } one
                ? $"{one.Held} / {one.Said} / {one.Freed}" : "-");
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        console.Write(table);
        Console.WriteLine($"{(verdict.HasPassed ? "passed" : "not passed")}: {verdict.Words}");
    }

    private static string Text(double? value, Interval? interval, string format)
    {
        if (value is not { } known)
        {
            return "-";
        }

        var culture = System.Globalization.CultureInfo.InvariantCulture;
        var text = known.ToString(format, culture);
        return interval is null ? text
            : $"{text} ({interval.Low.ToString(format, culture)}..{interval.High.ToString(format, culture)})";
    }
}
