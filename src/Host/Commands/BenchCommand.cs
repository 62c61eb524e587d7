using System.CommandLine;
using DroneSeal.Host.Benching;

namespace DroneSeal.Host.Commands;

/// <summary><c>bench</c>: what this machine does, in medians; compare ratios, not milliseconds.</summary>
internal static class BenchCommand
{
    internal static Command Create()
    {
        var weights = CommonOptions.Weights();
        var images = new Option<DirectoryInfo?>("--images") { Description = "Pictures to run on; a test pattern without it.", HelpName = "DIR" };
        var adapters = CommonOptions.Adapters();
        var rounds = new Option<int>("--rounds") { Description = "Frames measured.", HelpName = "N", DefaultValueFactory = _ => 200 };
        var json = CommonOptions.Json();
        var device = CommonOptions.Device();
        var threads = CommonOptions.Threads();
        var command = new Command("bench", "Frame time, swap and revert, allocations, on this machine.")
        {
            weights, images, adapters, rounds, json, device, threads, RangeBenchCommand.Create(),
        };
        command.SetAction(parsed =>
        {
            using var detector = CommandInput.OpenDetector(
                parsed.GetValue(weights)!, parsed.GetValue(device)!, parsed.GetValue(threads));
            CommandInput.UseAdapters(detector, parsed.GetValue(adapters));
            var result = FrameBench.Run(detector, parsed.GetValue(images), Math.Max(1, parsed.GetValue(rounds)));
            Console.WriteLine($"trunk: {result.Trunk}, {parsed.GetValue(threads)} threads, {result.Frames} frames, medians");
            Console.WriteLine($"decoded picture to detections, adapters off {result.FrameMilliseconds:0.00} ms, on {result.AdaptedMilliseconds:0.00} ms");
            Console.WriteLine($"detections to JSON {result.JsonMilliseconds:0.000} ms; managed bytes allocated a frame {result.AllocatedBytesPerFrame:0.0}");
            Console.WriteLine($"prepare a set {result.PrepareMilliseconds:0.000} ms, swap {result.SwapMicroseconds:0.00} us, revert {result.RevertMicroseconds:0.00} us");
            JsonOutput.Write(parsed.GetValue(json), result);
            return ExitCode.Done;
        });
        return command;
    }
}
