using System.CommandLine;
using DroneSeal.Host.Scoring;
using DroneSeal.Vision.Evaluation;

namespace DroneSeal.Host.Commands;

/// <summary><c>eval</c>: COCO-style figures on labelled pictures.</summary>
internal static class EvalCommand
{
    internal static Command Create()
    {
        var images = new Option<DirectoryInfo>("--images") { Description = "Folder of pictures.", HelpName = "DIR", Required = true };
        var labels = new Option<FileInfo>("--labels") { Description = "COCO-style labels.", HelpName = "FILE", Required = true };
        var className = new Option<string?>("--class") { Description = "Score this class alone.", HelpName = "NAME" };
        var weights = CommonOptions.Weights();
        var adapters = CommonOptions.Adapters();
        var cards = CommonOptions.Cards();
        var json = CommonOptions.Json();
        var device = CommonOptions.Device();
        var threads = CommonOptions.Threads();
        var command = new Command("eval", "Measures the detector on labelled pictures, by COCO's rules.")
        {
            images, labels, className, weights, adapters, cards, json, device, threads,
        };
        command.SetAction(parsed =>
        {
            using var detector = CommandInput.OpenDetector(
                parsed.GetValue(weights)!, parsed.GetValue(device)!, parsed.GetValue(threads));
            CommandInput.UseAdapters(detector, parsed.GetValue(adapters));
            var rule = ObstacleCards.ScoringRule(parsed.GetValue(cards), parsed.GetValue(className));
            var set = ScoreSet.Open(parsed.GetValue(images)!, parsed.GetValue(labels)!, rule);
            var arm = new ScoreArm("active", detector.Active);
            Scorer.Run(detector, set, [arm]);
            return Say(set, arm, parsed.GetValue(className), parsed.GetValue(json));
        });
        return command;
    }

    private static int Say(ScoreSet set, ScoreArm arm, string? className, FileInfo? json)
    {
        // A class that the detector cannot name is a class it never finds, not an error.
        var names = className is not null && ClassNaming.IndexOf(arm.ClassNames, className) < 0
            ? [.. arm.ClassNames, className]
            : arm.ClassNames;
        var report = CocoEvaluator.Evaluate(set.Truth(names), arm.Found, names.Count);
        var chosen = className is null
            ? report.PerClass.Where(one => one.Positives > 0).ToList()
            : [report.PerClass[ClassNaming.IndexOf(names, className)]];
        if (chosen.All(one => one.Positives == 0))
        {
            throw new HostException(
                ExitCode.BadInput, $"The labels hold no {className ?? "class of the detector"}: they name {string.Join(", ", set.Labels.ClassNames)}.");
        }

        var result = new
        {
            Ap50 = chosen.Average(one => one.Ap50),
            Ap5095 = chosen.Average(one => one.Ap5095),
            RecallAtP90 = chosen.Average(one => one.Curve.RecallAtPrecision(0.9)),
            Pictures = set.Labels.Pictures.Count,
            PerClass = chosen.ToDictionary(
                one => names[one.ClassId],
                one => new { one.Ap50, one.Ap5095, RecallAtP90 = one.Curve.RecallAtPrecision(0.9), one.Positives }),
        };
        Console.WriteLine($"AP50 {result.Ap50:0.000}  AP50:95 {result.Ap5095:0.000}  recall at precision 0.9 {result.RecallAtP90:0.000}");
        Console.WriteLine($"{result.Pictures} pictures, {chosen.Count} classes, {chosen.Sum(one => one.Positives)} objects");
        JsonOutput.Write(json, result);
        return ExitCode.Done;
    }
}
