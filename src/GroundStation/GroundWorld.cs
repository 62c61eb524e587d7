using DroneSeal.Mavlink;

namespace DroneSeal.GroundStation;

/// <summary>Everything outside that a command touches, so that a test can be the outside.</summary>
internal sealed class GroundWorld
{
    /// <summary>Where answers go.</summary>
    internal required TextWriter Out { get; init; }

    /// <summary>Where complaints, questions and progress go.</summary>
    internal required TextWriter Error { get; init; }

    /// <summary>Where the operator's answers come from.</summary>
    internal required TextReader In { get; init; }

    /// <summary>Whether a person can be asked.</summary>
    internal bool CanAsk { get; init; }

    /// <summary>Clocks.</summary>
    internal required IGroundTime Time { get; init; }

    /// <summary>Opens a link by its URI; throws <see cref="LinkException"/>.</summary>
    internal required Func<string, ILink> OpenLink { get; init; }

    /// <summary>Where parameters and ledgers that were read are kept, by vehicle.</summary>
    internal required string CacheFolder { get; init; }

    /// <summary>Where the signing clocks are kept.</summary>
    internal required string StateFolder { get; init; }

    /// <summary>The operator's wish to end.</summary>
    internal CancellationToken Stop { get; init; }

    /// <summary>The screen of <c>watch</c> and <c>replay</c>; null where there is none.</summary>
    internal Watching.ITerminal? Terminal { get; init; }

    /// <summary>This machine: its console, clocks, links and folders.</summary>
    internal static GroundWorld Real(CancellationToken stop)
    {
        var time = new GroundTime();
        return new GroundWorld
        {
            Out = Console.Out,
            Error = Console.Error,
            In = Console.In,
            CanAsk = !Console.IsInputRedirected,
            Time = time,
            OpenLink = uri => LinkFactory.Open(uri, () => time.Now),
            CacheFolder = Folder("XDG_CACHE_HOME", ".cache"),
            StateFolder = Folder("XDG_STATE_HOME", Path.Combine(".local", "state")),
            Stop = stop,
            Terminal = Console.IsOutputRedirected || Console.IsInputRedirected
                ? null
                : new Watching.ConsoleTerminal(),
        };
    }

    private static string Folder(string variable, string underHome)
    {
        var folder = Environment.GetEnvironmentVariable(variable);
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return Path.Combine(
            string.IsNullOrEmpty(folder) ? Path.Combine(home, underHome) : folder, "droneseal-gcs");
    }
}
