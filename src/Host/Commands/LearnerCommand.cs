using System.CommandLine;
using DroneSeal.Host.Learning;

namespace DroneSeal.Host.Commands;

/// <summary><c>learner</c>: the edit path as a process; started by <c>learn --isolated</c>, not by people.</summary>
internal static class LearnerCommand
{
    internal static Command Create()
    {
        var way = new Option<DirectoryInfo>("--way") { Description = "Folder of the ring and the mailbox.", Required = true };
        var weights = CommonOptions.Weights();
        var store = CommonOptions.Store();
        var cards = CommonOptions.Cards();
        var device = CommonOptions.Device();
        var className = new Option<string>("--class") { Required = true };
        var anchors = new Option<DirectoryInfo?>("--anchors");
        var edits = new Option<int?>("--edits");
        var seed = new Option<int>("--seed");
        var corrupt = new Option<float>("--corrupt");
        var directives = new Option<string>("--directives") { DefaultValueFactory = _ => "bandit" };
        var ungated = new Option<bool>("--ungated");
        var command = new Command("learner", "The edit path as a process of its own.")
        {
            way, weights, store, cards, device, className, anchors, edits, seed, corrupt, directives, ungated,
        };
        command.Hidden = true;
        command.SetAction(parsed => LearnerSession.Run(parsed.GetValue(way)!.FullName, new LearnRequest
        {
            Images = parsed.GetValue(way)!,
            Weights = parsed.GetValue(weights)!,
            Store = parsed.GetValue(store)!,
            Cards = parsed.GetValue(cards),
            Device = parsed.GetValue(device)!,
            ClassName = parsed.GetValue(className)!,
            Anchors = parsed.GetValue(anchors),
            Edits = parsed.GetValue(edits),
            Seed = parsed.GetValue(seed),
            Corrupt = parsed.GetValue(corrupt),
            Directives = parsed.GetValue(directives)!,
            IsGated = !parsed.GetValue(ungated),
            Threads = 1,
            Baselines = [],
        }));
        return command;
    }
}
