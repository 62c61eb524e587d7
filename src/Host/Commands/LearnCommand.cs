using System.CommandLine;
using DroneSeal.Host.Learning;

namespace DroneSeal.Host.Commands;

/// <summary><c>learn</c>: one unlabelled pass over a folder of pictures.</summary>
internal static class LearnCommand
{
    private static readonly string[] _allBaselines = ["none", "oracle", "full", "tent"];

    private static readonly Option<DirectoryInfo> _images = new("--images")
    {
        Description = "Folder of pictures, streamed once in the ordinal order of their names.",
        HelpName = "DIR",
        Required = true,
    };

    private static readonly Option<string> _class = new("--class")
    {
        Description = "Obstacle to learn; its card must be among the cards.",
        HelpName = "NAME",
        DefaultValueFactory = _ => "traffic-cone",
    };

    private static readonly Option<DirectoryInfo?> _anchors = new("--anchors")
    {
        Description = "Folder of pictures that the detector must go on answering as it does; without it, the first 64 of the stream.",
        HelpName = "DIR",
    };

    private static readonly Option<int?> _edits = new("--edits") { Description = "Most edits to propose.", HelpName = "N" };

    private static readonly Option<int> _seed = new("--seed") { Description = "Everything random follows from it.", HelpName = "S" };

    private static readonly Option<string> _baseline = new("--baseline")
    {
        Description = "Other ways to learn, on the same pictures: none, oracle, full, tent or all.",
        HelpName = "none|oracle|full|tent|all",
        DefaultValueFactory = _ => "none",
    };

    private static readonly Option<float> _corrupt = new("--corrupt")
    {
        Description = "Share of the mini-tasks made wrong on purpose, 0..1.",
        HelpName = "0..1",
    };

    private static readonly Option<bool> _isolated = new("--isolated") { Description = "Run the learner as a process of its own." };

    private static readonly Option<bool> _ungated = new("--ungated")
    {
        Description = "Keep every edit, to measure what the gate is worth. Never for flight.",
    };

    private static readonly Option<string> _directives = new("--directives")
    {
        Description = "How the loop chooses its edits.",
        HelpName = "bandit|random|fixed:N",
        DefaultValueFactory = _ => "bandit",
    };

    private static readonly Option<FileInfo?> _streamLabels = new("--stream-labels")
    {
        Description = "True labels of --images, for the oracle baseline alone.",
        HelpName = "FILE",
    };

    private static readonly Option<DirectoryInfo?> _scoreImages = new("--score-images")
    {
        Description = "Labelled pictures to measure on afterwards.",
        HelpName = "DIR",
    };

    private static readonly Option<FileInfo?> _scoreLabels = new("--score-labels") { Description = "Their labels.", HelpName = "FILE" };

    private static readonly Option<DirectoryInfo?> _scoreAnchors = new("--score-anchors")
    {
        Description = "Labelled pictures of the base classes to measure on.",
        HelpName = "DIR",
    };

    private static readonly Option<FileInfo?> _scoreAnchorLabels = new("--score-anchor-labels")
    {
        Description = "Their labels.",
        HelpName = "FILE",
    };

    private static readonly Option<FileInfo?> _report = new Option<FileInfo?>("--report")
    {
        Description = "Write one HTML page to FILE.",
        HelpName = "FILE",
    }.Writable();

    internal static Command Create()
    {
        var weights = CommonOptions.Weights();
        var store = CommonOptions.Store();
        var cards = CommonOptions.Cards();
        var json = CommonOptions.Json();
        var device = CommonOptions.Device();
        var threads = CommonOptions.Threads();
        _baseline.AcceptOnlyFromAmong("none", "oracle", "full", "tent", "all");
        AddValidators();
        var command = new Command("learn", "Learns one obstacle from a folder of pictures, without a label.")
        {
            _images, weights, store, _class, _anchors, cards, _edits, _seed, device, threads, _baseline, _corrupt,
            _isolated, _ungated, _directives, _streamLabels, _scoreImages, _scoreLabels, _scoreAnchors,
            _scoreAnchorLabels, json, _report,
        };
        command.SetAction(parsed => LearnSession.Run(new LearnRequest
        {
            Images = parsed.GetValue(_images)!,
            Weights = parsed.GetValue(weights)!,
            Store = parsed.GetValue(store)!,
            ClassName = parsed.GetValue(_class)!,
            Anchors = parsed.GetValue(_anchors),
            Cards = parsed.GetValue(cards),
            Edits = parsed.GetValue(_edits),
            Seed = parsed.GetValue(_seed),
            Device = parsed.GetValue(device)!,
            Threads = parsed.GetValue(threads),
            Corrupt = parsed.GetValue(_corrupt),
            IsIsolated = parsed.GetValue(_isolated),
            IsGated = !parsed.GetValue(_ungated),
            Directives = parsed.GetValue(_directives)!,
            StreamLabels = parsed.GetValue(_streamLabels),
            Baselines = parsed.GetValue(_baseline) is "all" ? _allBaselines : [parsed.GetValue(_baseline)!],
            ScoreImages = parsed.GetValue(_scoreImages),
            ScoreLabels = parsed.GetValue(_scoreLabels),
            ScoreAnchors = parsed.GetValue(_scoreAnchors),
            ScoreAnchorLabels = parsed.GetValue(_scoreAnchorLabels),
            Json = parsed.GetValue(json),
            Report = parsed.GetValue(_report),
        }));
        return command;
    }

    private static void AddValidators()
    {
        _corrupt.Validators.Add(result =>
        {
            if (!(result.GetValueOrDefault<float>() is >= 0 and <= 1))
            {
                result.AddError("--corrupt must be 0..1.");
            }
        });
        _edits.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 0)
            {
                result.AddError("--edits must not be negative.");
            }
        });
    }
}
