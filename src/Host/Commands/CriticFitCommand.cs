using System.CommandLine;
using DroneSeal.Host.Critics;
using DroneSeal.SelfEdit;
using DroneSeal.Vision;
using DroneSeal.Vision.Evaluation;
using DroneSeal.Vision.Trunks;

namespace DroneSeal.Host.Commands;

/// <summary><c>critic fit</c>: constants of a card from labelled pictures, figures on scenes left out.</summary>
internal static class CriticFitCommand
{
    internal static Command Create()
    {
        var where = new CriticCourseOptions("1..6");
        var className = where.ClassName;
        className.Description = "The obstacle; its card must be among the cards.";
        className.DefaultValueFactory = _ => "traffic-cone";
        var images = new Option<DirectoryInfo?>("--images") { Description = "Labelled pictures.", HelpName = "DIR" };
        var labels = new Option<FileInfo?>("--labels") { Description = "Their labels, with scenes.", HelpName = "FILE" };
        var without = new Option<DirectoryInfo[]>("--without") { Description = "Pictures that hold none of it; fitted on.", HelpName = "DIR" };
        var scored = new Option<DirectoryInfo[]>("--scored-only") { Description = "Pictures that hold none of it; only false alarms are counted.", HelpName = "DIR" };
        var write = new Option<bool>("--write") { Description = "Write the constants beside the card." };
        var folds = new Option<DirectoryInfo?>("--write-folds") { Description = "Write one folder of cards a fold, fitted without that fold.", HelpName = "DIR" };
        var weights = CommonOptions.Weights();
        var cards = CommonOptions.Cards();
        var json = CommonOptions.Json();
        var command = new Command("fit", "Fits the card's constants, by folds of scenes for the figures and on everything for use.")
        {
            className, images, labels, without, scored, where.Course, where.Seeds, where.Frames, write, folds, weights, cards, json,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(where.Course) is not null)
            {
                return FitCourses(
                    where.Request(parsed), ObstacleCards.Require(parsed.GetValue(cards), parsed.GetValue(className)!),
                    parsed.GetValue(weights)!, parsed.GetValue(write), parsed.GetValue(json));
            }

            if (parsed.GetValue(images) is null || parsed.GetValue(labels) is null)
            {
                throw new HostException(ExitCode.Usage, "A fit needs truth: give --images with --labels, or --course.");
            }

            var entry = ObstacleCards.Require(parsed.GetValue(cards), parsed.GetValue(className)!);
            var rule = ObstacleCards.ScoringRule(parsed.GetValue(cards), parsed.GetValue(className))
                ?? new LabelRule(entry.Card.Name, null, "");
            List<CriticFitSet> sets =
            [
                new("labelled", parsed.GetValue(images)!.FullName, FitRole.Labelled, parsed.GetValue(labels)!.FullName),
                .. Sets(parsed.GetValue(without), FitRole.Without),
                .. Sets(parsed.GetValue(scored), FitRole.ScoredOnly),
            ];
            var report = Fit(entry, rule, sets, parsed.GetValue(weights)!);
            Say(report);
            if (parsed.GetValue(write))
            {
                File.WriteAllText(CriticCalibrationFile.PathFor(entry.Path), CriticCalibrationFile.Write(report.Calibration, Origin(sets)));
            }

            WriteFolds(parsed.GetValue(folds), entry, report, sets);
            JsonOutput.Write(parsed.GetValue(json), report);
            return ExitCode.Done;
        });
        return command;
    }

    // On rendered courses: constants of the one detector that they were fitted with.
    private static int FitCourses(CriticCourseRequest request, CardEntry entry, FileInfo weights, bool isWritten, FileInfo? json)
    {
        using var run = new CriticCourseRun(CommandInput.OpenDetector(weights, "cpu", threads: 1));
        var calibration = new CriticCourseFit(request, run, entry).Run();
        Console.WriteLine($"bar {calibration.OperatingProbability:0.00}");
        if (isWritten)
        {
            var path = CriticCalibrationFile.PathFor(entry.Path, ObstacleCards.Detector(weights));
            var courses = string.Join(", ", request.Courses.Select(course => course.Name));
            File.WriteAllText(path, CriticCalibrationFile.Write(
                calibration, $"Fitted on {courses}, seeds {request.Seeds[0]}..{request.Seeds[^1]}, {request.Frames} frames each."));
            Console.WriteLine(path);
        }

        JsonOutput.Write(json, calibration);
        return ExitCode.Done;
    }

    // A folder is named by its parent: data sets are laid out as NAME/images.
    private static IEnumerable<CriticFitSet> Sets(DirectoryInfo[]? folders, FitRole role) => (folders ?? [])
        .Select(folder => new CriticFitSet(folder.Name == "images" ? folder.Parent!.Name : folder.Name, folder.FullName, role, null));

    private static string Origin(IEnumerable<CriticFitSet> sets) => $"Fitted on {string.Join(", ", sets
        .Where(set => set.Role != FitRole.ScoredOnly).Select(set => set.Name))}.";

    private static CriticFitReport Fit(CardEntry entry, LabelRule rule, List<CriticFitSet> sets, FileInfo weightsFile)
    {
        var weights = ModelWeights.Load(weightsFile.FullName);
        using var featurizer = new TrunkFeaturizer(TrunkChoice.Create(weights), weights.Preprocessing);
        var fit = new CriticFit(entry.Card, featurizer.InputSize, new CriticFitOptions());
        var reader = new CriticFitReader(featurizer, rule);
        new ProgressLine().Run("reading", sets.Count, say =>
        {
            for (var i = 0; i < sets.Count; i++)
            {
                say(i, sets[i].Name);
                reader.Add(sets[i], fit);
            }
        });
        return fit.Run();
    }

    private static void WriteFolds(DirectoryInfo? folder, CardEntry entry, CriticFitReport report, List<CriticFitSet> sets)
    {
        for (var fold = 0; folder is not null && fold < report.FoldCalibrations.Count; fold++)
        {
            var into = Directory.CreateDirectory(Path.Combine(folder.FullName, $"fold{fold}")).FullName;
            var card = Path.Combine(into, Path.GetFileName(entry.Path));
            File.Copy(entry.Path, card, overwrite: true);
            File.WriteAllText(
                CriticCalibrationFile.PathFor(card),
                CriticCalibrationFile.Write(report.FoldCalibrations[fold], $"{Origin(sets)} Without fold {fold}."));
        }
    }

    private static void Say(CriticFitReport report)
    {
        foreach (var figures in new[] { report.Pooled, report.PooledLoose })
        {
            Console.WriteLine(
                $"IoU {figures.MinIoU:0.0}: AP {figures.AveragePrecision:0.000}, recall at precision 0.9 {figures.RecallAtPrecision90:0.000}, precision at recall .1/.2/.3/.4 {string.Join(" / ", figures.PrecisionAtRecall.Select(value => $"{value:0.00}"))}, {figures.Objects} objects");
        }

        Console.WriteLine(
            $"operating point {report.Calibration.OperatingProbability:0.000}: precision {report.OperatingPrecision:0.000}, recall {report.OperatingRecall:0.000}");
        foreach (var (name, alarms) in report.FalseAlarms)
        {
            Console.WriteLine($"false alarms a picture, {name}: {alarms:0.000}");
        }
    }
}
