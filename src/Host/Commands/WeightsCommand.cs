using System.CommandLine;
using DroneSeal.Vision;

namespace DroneSeal.Host.Commands;

/// <summary><c>weights</c>: imports upstream checkpoints and says what a weights file is.</summary>
internal static class WeightsCommand
{
    internal static Command Create() => new("weights", "Weights of the frozen core.") { Import(), Info() };

    private static Command Import()
    {
        var from = new Argument<FileInfo>("CHECKPOINT") { Description = "An upstream .pth, or safetensors." };
        var to = new Argument<FileInfo>("OUT") { Description = "The safetensors file to write." };
        var preprocessing = new Option<string?>("--preprocessing")
        {
            Description = "How the input is prepared, where the file does not say: bgr-bytes or rgb-imagenet.",
            HelpName = "NAME",
        };
        preprocessing.AcceptOnlyFromAmong("bgr-bytes", "rgb-imagenet");
        var json = CommonOptions.Json();
        var command = new Command("import", "Reads a checkpoint, folds batch norm, writes safetensors. Executes nothing from the file.")
        {
            from, to, preprocessing, json,
        };
        command.SetAction(parsed =>
        {
            var named = parsed.GetValue(preprocessing) is { } name
                ? (name == Preprocessing.BgrBytes.Name ? Preprocessing.BgrBytes : Preprocessing.RgbImageNet) : null;
            var weights = ModelWeights.Load(parsed.GetValue(from)!.FullName, named);
            weights.Save(parsed.GetValue(to)!.FullName);
            return Say(weights, parsed.GetValue(json));
        });
        return command;
    }

    private static Command Info()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Weights, safetensors or .pth." };
        var json = CommonOptions.Json();
        var command = new Command("info", "Prints what a weights file holds and its hash.") { file, json };
        command.SetAction(parsed => Say(ModelWeights.Load(parsed.GetValue(file)!.FullName), parsed.GetValue(json)));
        return command;
    }

    private static int Say(ModelWeights weights, FileInfo? json)
    {
        var info = new
        {
            weights.Source,
            Model = "YOLOX-Nano, batch norm folded",
            Parameters = weights.Values.Values.Sum(values => values.LongLength),
            Classes = weights.ClassNames.Count,
            Preprocessing = weights.Preprocessing.Name,
            AnchorSha256 = weights.Sha256,
        };
        Console.WriteLine($"{info.Model}, {info.Parameters:N0} parameters, {info.Classes} classes, input {info.Preprocessing}");
        Console.WriteLine($"anchor SHA-256 {info.AnchorSha256}");
        JsonOutput.Write(json, info);
        return ExitCode.Done;
    }
}
