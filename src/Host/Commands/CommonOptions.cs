using System.CommandLine;

namespace DroneSeal.Host.Commands;

/// <summary>Options that several commands share, so that a name means the same everywhere.</summary>
internal static class CommonOptions
{
    internal static Option<FileInfo?> Json() => new Option<FileInfo?>("--json")
    {
        Description = "Write the result as JSON to FILE.",
        HelpName = "FILE",
    }.Writable();

    internal static Option<FileInfo> Weights() => new("--weights")
    {
        Description = "Weights of the frozen core (safetensors).",
        HelpName = "FILE",
        Required = true,
    };

    internal static Option<DirectoryInfo> Store() => new("--store")
    {
        Description = "Folder of adapter sets and the ledger.",
        HelpName = "DIR",
        Required = true,
    };

    internal static Option<DirectoryInfo?> Adapters() => new("--adapters")
    {
        Description = "Store whose active adapter set is used; all adapters off without it.",
        HelpName = "STORE",
    };

    internal static Option<DirectoryInfo?> Cards() => new("--cards")
    {
        Description = "Folder of obstacle cards; the built-in ones without it.",
        HelpName = "DIR",
    };

    internal static Option<string> Device()
    {
        var option = new Option<string>("--device")
        {
            Description = "Where the network runs: cpu or cuda.",
            HelpName = "cpu|cuda",
            DefaultValueFactory = _ => "cpu",
        };
        option.AcceptOnlyFromAmong("cpu", "cuda");
        return option;
    }

    /// <summary>As many as the fused engine takes.</summary>
    internal static Option<int> Threads(string description = "Threads of the frame path, 1 to 16.") =>
        new Option<int>("--threads")
        {
            Description = description,
            HelpName = "N",
            DefaultValueFactory = _ => Math.Min(2, Environment.ProcessorCount),
        }.Within(1, 16);
}
