using System.CommandLine;
using DroneSeal.Host.Ground;
using DroneSeal.Mavlink;

namespace DroneSeal.Host.Commands;

/// <summary>Where ground stations are while a course is flown.</summary>
internal static class FlyGroundOptions
{
    private static readonly Option<string?> _link = new("--ground")
    {
        Description = "Let ground stations (droneseal-gcs) look on and order the editor about, on this"
            + " link: one flight of one arm, no faster than real time, until it stands on the ground.",
        HelpName = "URI",
    };

    private static readonly Option<FileInfo?> _key = new("--ground-key")
    {
        Description = "File with the passphrase or key that signs; orders to the editor must be"
            + " signed with it.",
        HelpName = "FILE",
    };

    private static readonly Option<bool> _unsigned = new("--ground-allow-unsigned")
    {
        Description = "Obey orders to the editor that are not signed: only on a bench.",
    };

    private static readonly Option<int> _rate = new Option<int>("--ground-rate")
    {
        Description = "Most bytes a second to ground stations, 300 or more.",
        HelpName = "N",
        DefaultValueFactory = _ => 2500,
    }.Within(300);

    private static readonly Option<DirectoryInfo?> _store = new("--ground-store")
    {
        Description = "Leave the flight's store in DIR: what was learned, on which evidence, who ordered what.",
        HelpName = "DIR",
    };

    internal static void AddTo(Command command)
    {
        command.Options.Add(_link);
        command.Options.Add(_key);
        command.Options.Add(_unsigned);
        command.Options.Add(_rate);
        command.Options.Add(_store);
    }

    /// <summary>What was asked for; null where no ground station is to look on.</summary>
    /// <exception cref="HostException">The address is wrong, or the store is in use.</exception>
    internal static GroundRequest? Read(ParseResult parsed)
    {
        if (parsed.GetValue(_link) is not { } address)
        {
            return null;
        }

        if (!LinkUri.TryParse(address, out _, out var problem))
        {
            throw new HostException(ExitCode.Usage, $"--ground: {problem}");
        }

        var store = parsed.GetValue(_store);
        if (store is { Exists: true } && store.EnumerateFileSystemInfos().Any())
        {
            throw new HostException(ExitCode.BadInput, $"--ground-store: {store.FullName} is not empty.");
        }

        return new GroundRequest(
            address, parsed.GetValue(_key), parsed.GetValue(_unsigned), parsed.GetValue(_rate))
        {
            LeaveIn = store?.FullName,
        };
    }
}
