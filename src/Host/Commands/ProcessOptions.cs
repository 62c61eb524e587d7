using System.CommandLine;

namespace DroneSeal.Host.Commands;

/// <summary>Options of the processes that start one another.</summary>
internal static class ProcessOptions
{
    internal static Option<DirectoryInfo> Folder() =>
        new("--folder") { Description = "Where the processes meet.", Required = true };

    internal static Option<string> Settings()
    {
        var option = new Option<string>("--built-in")
        {
            Description = "How the built-in autopilot is set: as the preflight wants it,"
                + " without a layer of its own, as from the factory, or as from the factory but hearing"
                + " the distances.",
            HelpName = "wellset|bare|untouched|heard",
            DefaultValueFactory = _ => "wellset",
        };
        option.AcceptOnlyFromAmong("wellset", "bare", "untouched", "heard");
        return option;
    }
}
