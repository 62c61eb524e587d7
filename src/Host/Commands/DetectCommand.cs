using System.CommandLine;
using DroneSeal.Core;
using DroneSeal.Vision;
using OpenCvSharp;

namespace DroneSeal.Host.Commands;

/// <summary><c>detect</c>: boxes in pictures, folders and videos.</summary>
internal static class DetectCommand
{
    internal static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Pictures, folders of pictures, videos, course://NAME?seed=S&frames=N, or replay://FLIGHT.", Arity = ArgumentArity.OneOrMore };
        var weights = CommonOptions.Weights();
        var adapters = CommonOptions.Adapters();
        var draw = new Option<DirectoryInfo?>("--draw") { Description = "Write the pictures with their boxes to DIR.", HelpName = "DIR" };
        var json = CommonOptions.Json();
        var device = CommonOptions.Device();
        var threads = CommonOptions.Threads();
        var command = new Command("detect", "Finds objects in pictures, folders and videos.")
        {
            paths, weights, adapters, draw, json, device, threads,
        };
        command.SetAction(parsed =>
        {
            using var detector = CommandInput.OpenDetector(
                parsed.GetValue(weights)!, parsed.GetValue(device)!, parsed.GetValue(threads));
            CommandInput.UseAdapters(detector, parsed.GetValue(adapters));
            using var source = CourseSources.Open(parsed.GetValue(paths)!);
            return Run(detector, source, parsed.GetValue(draw), parsed.GetValue(json));
        });
        return command;
    }

    private static int Run(Detector detector, IFrameSource source, DirectoryInfo? draw, FileInfo? json)
    {
        draw?.Create();
        json?.Directory?.Create();
        using var writer = new DetectionJson();
        using Stream lines = json is null ? Console.OpenStandardOutput() : File.Create(json.FullName);
        lines.Write("["u8);
        var frame = new Frame();
        var count = 0;
        while (source.TryNext(frame))
        {
            var found = detector.Detect(frame);
            lines.Write(count++ == 0 ? "\n"u8 : ",\n"u8);
            lines.Write(writer.Write(frame, found, detector.ClassNames));
            if (draw is not null)
            {
                Draw(frame, found, detector.ClassNames, draw);
            }
        }

        lines.Write("\n]\n"u8);
        SourceReport.SayWhatWasSkipped(source);
        return count > 0 ? ExitCode.Done : throw new HostException(
            ExitCode.BadInput, "No picture was found: name pictures (jpg, png, bmp), folders of them, or videos.");
    }

    private static void Draw(Frame frame, DetectionList found, IReadOnlyList<string> names, DirectoryInfo folder)
    {
        using var picture = Pictures.ToMat(frame);
        DetectionDrawer.Draw(picture, found.Span, names);
        var name = Path.GetFileNameWithoutExtension(frame.Name);
        Cv2.ImWrite(Path.Combine(folder.FullName, $"{name}.boxes.jpg"), picture);
    }
}
