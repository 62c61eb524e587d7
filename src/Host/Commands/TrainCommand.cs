using System.CommandLine;
using DroneSeal.Host.Training;

namespace DroneSeal.Host.Commands;

/// <summary><c>train</c>: the base model, from nothing, on rendered pictures.</summary>
internal static class TrainCommand
{
    // Thirty days: a timer takes little more.
    private const double LongestMinutes = 30 * 24 * 60;

    private static readonly Option<string[]> _courses = new("--courses")
    {
        Description = "Courses whose camera, light and things the pictures are drawn from; what any of them calls novel is withheld.",
        HelpName = "NAME",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ =>
            ["orange-cones", "forest", "slalom", "barrels", "dusk-fog", "mixed-traffic", "decoys", "maze"],
    };

    private static readonly Option<FileInfo> _out = new Option<FileInfo>("--out")
    {
        Description = "Weights file to write.",
        HelpName = "FILE",
        Required = true,
    }.Writable();

    private static readonly Option<DirectoryInfo> _work = new("--work")
    {
        Description = "Folder of rendered pictures and the checkpoint; the same command goes on from what lies there.",
        HelpName = "DIR",
        DefaultValueFactory = _ => new DirectoryInfo("build/train"),
    };

    private static readonly Option<FileInfo?> _beginWith = new("--begin-with")
    {
        Description = "Checkpoint of another run, whose network this one begins with under a schedule of its own; "
            + "random weights without it.",
        HelpName = "FILE",
    };

    private static readonly Option<int> _pictures = new Option<int>("--pictures")
    {
        Description = "Pictures to render; about 100 KB each.",
        HelpName = "N",
        DefaultValueFactory = _ => 8000,
    }.Within(1);

    private static readonly Option<int> _steps = new Option<int>("--steps")
    {
        Description = "Steps in all, over every run.",
        HelpName = "N",
        DefaultValueFactory = _ => 8000,
    }.Within(1);

    private static readonly Option<double?> _minutes = new Option<double?>("--minutes")
    {
        Description = "Stop after so long, to go on another time.",
        HelpName = "M",
    }.Below(LongestMinutes, "minutes");

    private static readonly Option<int> _seed =
        new("--seed") { Description = "Everything random follows from it.", HelpName = "S" };

    private static readonly Option<int> _threads = CommonOptions.Threads("Compute threads, 1 to 16.");

    private static readonly Option<string> _device = CommonOptions.Device();

    private static readonly Option<FileInfo?> _json = CommonOptions.Json();

    internal static Command Create()
    {
        var command = new Command(
            "train", "Trains the base model from nothing on rendered pictures: hours on two cores, in as many runs as you like.")
        {
            _courses, _out, _work, _beginWith, _pictures, _steps, _minutes, _seed, _threads, _device, _json,
        };
        command.SetAction(parsed => TrainSession.Run(new TrainRequest
        {
            Courses = parsed.GetValue(_courses)!,
            Out = parsed.GetValue(_out)!,
            Work = parsed.GetValue(_work)!,
            BeginWith = parsed.GetValue(_beginWith),
            Pictures = parsed.GetValue(_pictures),
            Steps = parsed.GetValue(_steps),
            Most = parsed.GetValue(_minutes) is { } minutes ? TimeSpan.FromMinutes(minutes) : null,
            Seed = parsed.GetValue(_seed),
            Device = parsed.GetValue(_device)!,
            Threads = parsed.GetValue(_threads),
            Json = parsed.GetValue(_json),
        }));
        return command;
    }
}
