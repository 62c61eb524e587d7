using System.CommandLine;
using DroneSeal.Host.Critics;

namespace DroneSeal.Host.Commands;

/// <summary><c>critic</c>: makes and measures what reviews the detector.</summary>
internal static class CriticCommand
{
    private static readonly CriticCourseOptions _where = new("1001..1005");

    private static readonly Option<float?> _bar = new("--bar")
    {
        Description = "From this probability on a finding teaches; the calibration's own without it.",
        HelpName = "0..1",
    };

    private static readonly Option<DirectoryInfo?> _draw = new("--draw")
    {
        Description = "Write frames with wrong findings or missed objects to DIR.",
        HelpName = "DIR",
    };

    internal static Command Create()
    {
        var (weights, cards, json) = (CommonOptions.Weights(), CommonOptions.Cards(), CommonOptions.Json());
        _where.Course.Required = true;
        var command = new Command("critic", "Measures the critics on rendered courses against the truth.")
        {
            _where.Course, _where.Seeds, _where.Frames, _where.ClassName, _bar, _draw, weights, cards, json,
            CriticFitCommand.Create(),
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(_bar) is <= 0 or > 1)
            {
                throw new HostException(ExitCode.Usage, "--bar must be above 0 and at most 1.");
            }

            var results = CriticCourseSession.Run(
                _where.Request(parsed) with { Bar = parsed.GetValue(_bar), Pictures = parsed.GetValue(_draw) },
                () => CommandInput.OpenDetector(parsed.GetValue(weights)!, "cpu", threads: 1),
                name => ObstacleCards.Require(parsed.GetValue(cards), name, parsed.GetValue(weights)));
            results.ForEach(Say);
            JsonOutput.Write(parsed.GetValue(json), results);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Say(CriticCourseResult result)
    {
        Console.WriteLine(
            $"{result.Course}, {result.ClassName}: {result.Frames} frames, bar {result.Bar:0.00}, {result.MillisecondsPerFrame:0} ms a frame");
        foreach (var set in result.Sets)
        {
            Console.WriteLine(
                $"  precision {set.Precision ?? double.NaN:0.000} (from {set.PrecisionLow ?? double.NaN:0.000}), recall {set.Recall ?? double.NaN:0.000}, {set.Taught,5} taught of {set.Objects,5}; recall at precision {result.RequiredPrecision:0.00}: {set.RecallAtTarget:0.000}  {set.Critics}");
        }

        var wrong = string.Join(", ", result.WrongOn.Select(pair => $"{pair.Value} {pair.Key}"));
        Console.WriteLine($"  wrong: {(wrong.Length > 0 ? wrong : "none")}");
    }
}
