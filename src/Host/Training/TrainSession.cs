using System.Diagnostics;
using System.Globalization;
using DroneSeal.Host.Commands;
using DroneSeal.Host.Flying;
using DroneSeal.Sim.Teaching;
using DroneSeal.Vision;
using Spectre.Console;

namespace DroneSeal.Host.Training;

/// <summary>A whole <c>train</c>: pictures, steps, weights, and how good they are.</summary>
internal static class TrainSession
{
    private const int StepsBetweenCheckpoints = 200;
    private const int MeasuredPictures = 500;

    // Pictures to measure on are of other layouts than those to learn from.
    private const ulong MeasuringSeeds = 1_000_000;

    internal static int Run(TrainRequest request)
    {
        using var stopping = new CancellationTokenSource();
        using var signals = StopSignals.Catch(stopping.Cancel);
        if (request.Most is { } most)
        {
            stopping.CancelAfter(most);
        }

        TorchSharp.torch.set_num_threads(request.Threads);
        var taught = Pictures(request, "pictures", request.Pictures);
        var measured = Pictures(request, "measuring", MeasuredPictures);
        // Before the pictures, which take hours: a checkpoint that is no good says so at once.
        using var trainer = Begin(request, taught);
        Render(request, taught, 0, stopping.Token);
        Render(request, measured, MeasuringSeeds, stopping.Token);
        if (stopping.IsCancellationRequested)
        {
            return SayStopped();
        }

        Train(request, trainer, stopping.Token);
        var weights = trainer.Export();
        weights.Save(request.Out.FullName);
        if (!trainer.IsDone)
        {
            Console.Error.WriteLine(
                $"droneseal: {request.Out.FullName} holds the network as it is after {trainer.StepsDone} steps.");
            return SayStopped();
        }

        Say(request, ModelScore.Of(ModelWeights.Load(request.Out.FullName), measured, request.Threads));
        return ExitCode.Done;
    }

    private static RenderedPictures Pictures(TrainRequest request, string name, int count) =>
        new(Path.Combine(request.Work.FullName, name), count, TaughtClasses.Names);

    private static void Render(
        TrainRequest request, RenderedPictures pictures, ulong seeds, CancellationToken stop)
    {
        var courses = request.Courses.Select(CourseCommand.Read).ToList();
        var options = new TeachingOptions
        {
            Seed = (ulong)request.Seed + seeds,
            Courses = courses,
            Withheld = TaughtClasses.Withheld(courses),
        };
        pictures.Render(options, "rendering", () => stop.IsCancellationRequested);
    }

    private static Trainer Begin(TrainRequest request, ITaughtPictures pictures)
    {
        var checkpoint = CheckpointPath(request);
        var options = new TrainingOptions
        {
            ClassNames = TaughtClasses.Names,
            Steps = request.Steps,
            Seed = request.Seed,
            Device = request.Device,
        };
        var trainer = new Trainer(
            options, pictures, File.Exists(checkpoint) ? checkpoint : null, request.BeginWith?.FullName);
        if (trainer.StepsDone > 0)
        {
            Console.Error.WriteLine($"droneseal: going on after step {trainer.StepsDone} of {request.Steps}.");
        }

        return trainer;
    }

    private static string CheckpointPath(TrainRequest request) =>
        Path.Combine(request.Work.FullName, "checkpoint.safetensors");

    private static void Train(TrainRequest request, Trainer trainer, CancellationToken stop)
    {
        var begun = Stopwatch.StartNew();
        var (first, loss) = (trainer.StepsDone, 0.0);
        new ProgressLine().Run("training", request.Steps, say =>
        {
            while (!trainer.IsDone && !stop.IsCancellationRequested)
            {
                trainer.Step();
                loss = loss == 0 ? trainer.LastLoss : (0.98 * loss) + (0.02 * trainer.LastLoss);
                if (trainer.StepsDone % StepsBetweenCheckpoints == 0)
                {
                    trainer.SaveCheckpoint(CheckpointPath(request));
                    trainer.Export().Save(request.Out.FullName);
                }

                var each = begun.Elapsed.TotalSeconds / (trainer.StepsDone - first);
                say(trainer.StepsDone, string.Create(
                    CultureInfo.InvariantCulture, $"loss {loss:0.00}, {each:0.00} s a step"));
            }
        });
        trainer.SaveCheckpoint(CheckpointPath(request));
    }

    private static int SayStopped()
    {
        Console.Error.WriteLine("droneseal: stopped; the same command goes on from here.");
        return ExitCode.Done;
    }

    private static void Say(TrainRequest request, ModelScore score)
    {
        var table = new Table().AddColumns("class", "objects", "AP50", "AP50:95");
        foreach (var one in score.Classes)
        {
            table.AddRow(one.Name, $"{one.Objects}", Number(one.Ap50), Number(one.Ap5095));
        }

        table.AddRow("mean", "", Number(score.Ap50), Number(score.Ap5095));
        AnsiConsole.Write(table);
        JsonOutput.Write(request.Json, score);
    }

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
