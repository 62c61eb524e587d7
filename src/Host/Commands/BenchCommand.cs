using System.CommandLine;
using System.ComponentModel;
using DroneSeal.Gles;
using DroneSeal.Host.Benching;
using DroneSeal.Vision;
using DroneSeal.Vision.Trunks;

namespace DroneSeal.Host.Commands;

/// <summary><c>bench</c>: what this machine does, in medians; compare ratios, not milliseconds.</summary>
internal static class BenchCommand
{
    internal static Command Create()
    {
        var weights = CommonOptions.Weights();
        var images = Named<DirectoryInfo?>("--images", "DIR", "Pictures to run on; else a test pattern.");
        var adapters = CommonOptions.Adapters();
        adapters.Description = "Store whose active adapter set is measured; a fresh class branch without it.";
        var rounds = Named<int>("--rounds", "N", "Frames measured.").Within(1);
        rounds.DefaultValueFactory = _ => 200;
        var course = Named<string>("--course", "NAME", "What the budget's camera sees.");
        course.DefaultValueFactory = _ => "orange-cones";
        var onnx = Named<FileInfo?>(
            "--onnx", "FILE", "The same network for ONNX Runtime; the file beside the weights without it.");
        var (json, device, threads) = (CommonOptions.Json(), CommonOptions.Device(), CommonOptions.Threads());
        var command = new Command("bench", "Frame budget, swap and revert, allocations; ONNX Runtime beside.")
        {
            weights,
            images,
            adapters,
            rounds,
            course,
            onnx,
            json,
            device,
            threads,
            RangeBenchCommand.Create(),
        };
        command.SetAction(parsed =>
        {
            var request = new BenchRequest(
                parsed.GetValue(weights)!, parsed.GetValue(images), parsed.GetValue(adapters),
                parsed.GetValue(rounds), CourseCommand.Read(parsed.GetValue(course)!),
                parsed.GetValue(onnx), parsed.GetValue(device)!, parsed.GetValue(threads));
            if (request.Images is { } folder)
            {
                CommandInput.RequirePictures(folder, images.Name);
            }

            var result = Frames(request, out var active);
            result = result with { Budget = Budget(request, active), Peer = Peer(request) };
            JsonOutput.Write(parsed.GetValue(json), result);
            return ExitCode.Done;
        });
        return command;
    }

    private static Option<T> Named<T>(string name, string value, string description) =>
        new(name) { Description = description, HelpName = value };

    private static FrameBenchResult Frames(BenchRequest request, out AdapterSet active)
    {
        using var detector = CommandInput.OpenDetector(request.Weights, request.Device, request.Threads);
        CommandInput.UseAdapters(detector, request.Adapters);
        active = detector.Active.Set;
        var result = FrameBench.Run(detector, request.Images, request.Rounds);
        Console.WriteLine($"trunk: {result.Trunk}, {result.Frames} frames, medians");
        Console.WriteLine(
            $"decoded picture to detections, adapters off {result.FrameMilliseconds:0.00} ms, "
            + $"on {result.AdaptedMilliseconds:0.00} ms");
        Console.WriteLine(
            $"detections to JSON {result.JsonMilliseconds:0.000} ms; "
            + $"managed bytes allocated a frame {result.AllocatedBytesPerFrame:0.0}");
        Console.WriteLine(
            $"prepare a set {result.PrepareMilliseconds:0.000} ms, swap {result.SwapMicroseconds:0.00} us, "
            + $"revert {result.RevertMicroseconds:0.00} us");
        return result;
    }

    private static IReadOnlyList<BudgetRow>? Budget(BenchRequest request, AdapterSet active)
    {
        var loaded = ModelWeights.Load(request.Weights.FullName);
        var trunk = TrunkChoice.Create(loaded, request.Device, request.Threads);
        try
        {
            var rows = BudgetBench.Run(loaded, trunk, active, request.Course, request.Rounds);
            Console.WriteLine();
            Console.WriteLine("stage        p50 ms     p99 ms   bytes a frame");
            foreach (var row in rows)
            {
                Console.WriteLine(
                    $"{row.Stage,-8} {row.P50Milliseconds,10:0.000} {row.P99Milliseconds,10:0.000} "
                    + $"{row.AllocatedBytesPerFrame,15:0.0}");
            }

            return rows;
        }
        catch (GlesException fault)
        {
            trunk.Dispose();
            Console.WriteLine($"no budget: {fault.Message}");
            return null;
        }
    }

    private static PeerBenchResult? Peer(BenchRequest request)
    {
        var model = request.Onnx ?? new FileInfo(Path.ChangeExtension(request.Weights.FullName, ".onnx"));
        Console.WriteLine();
        if (!model.Exists)
        {
            Console.WriteLine($"ONNX Runtime: not compared, there is no {model.Name} (--onnx FILE)");
            return null;
        }

        var loaded = ModelWeights.Load(request.Weights.FullName);
        using var trunk = TrunkChoice.Create(loaded, request.Device, request.Threads);
        try
        {
            var result = PeerBench.Run(
                trunk, loaded.Preprocessing, model, request.Threads, Math.Clamp(request.Rounds / 10, 5, 40));
            Console.WriteLine(
                $"{result.Peer}, same weights, same picture, {result.Rounds} turns each, "
                + $"{request.Threads} threads each:");
            Console.WriteLine(
                $"trunk and base head {result.OwnMilliseconds:0.00} ms, "
                + $"theirs {result.PeerMilliseconds:0.00} ms, ratio {result.Ratio}");
            Console.WriteLine($"objectness differs by {result.ScoreDifference:0.0e0} at most");
            return result;
        }
        catch (Exception fault) when (
            fault is Win32Exception or FileNotFoundException or InvalidOperationException)
        {
            Console.WriteLine($"ONNX Runtime: not compared: {fault.Message}");
            return null;
        }
    }
}
