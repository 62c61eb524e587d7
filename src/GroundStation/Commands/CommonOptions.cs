using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using DroneSeal.GroundStation.Links;
using DroneSeal.GroundStation.Sessions;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;
using DroneSeal.Mavlink.Signing;

namespace DroneSeal.GroundStation.Commands;

/// <summary>The options of every command.</summary>
internal sealed class CommonOptions
{
    /// <summary>Where vehicles are expected unless something else was said.</summary>
    internal const string DefaultLink = "udpin:0.0.0.0:14550";

    /// <summary>The variable that names the key file where no option does.</summary>
    internal const string KeyVariable = "DRONESEAL_GCS_KEY";

    // Not 255, which autopilots take for the pilot's own station and whose silence they fail safe on.
    private const byte DefaultSystemId = 254;

    private readonly Option<string[]> _links = new("--link", "-l")
    {
        Description = $"Where to find the vehicles; may be given several times. [default: {DefaultLink}]",
        HelpName = "URI",
        AllowMultipleArgumentsPerToken = true,
        Recursive = true,
    };

    private readonly Option<byte?> _vehicle = new("--vehicle", "-v")
    {
        Description = "The vehicle's system id; needed where several are on the links.",
        HelpName = "ID",
        Recursive = true,
    };

    private readonly Option<double?> _timeout = new("--timeout", "-t")
    {
        Description = "Most seconds to wait. [default: 5 for a heartbeat, 10 for an answer]",
        HelpName = "S",
        Recursive = true,
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Answer in JSON lines (docs/gcs-json.md).",
        Recursive = true,
    };

    private readonly Option<bool> _yes = new("--yes", "-y")
    {
        Description = "Do not ask before what is dangerous.",
        Recursive = true,
    };

    private readonly Option<FileInfo?> _key = new("--key")
    {
        Description = "Sign and verify with the key in this file: 64 hexadecimal digits, or a passphrase. "
            + $"[default: the file that {KeyVariable} names]",
        HelpName = "FILE",
        Recursive = true,
    };

    private readonly Option<bool> _requireSigned = new("--require-signed")
    {
        Description = "Believe only what is signed.",
        Recursive = true,
    };

    private readonly Option<bool> _plain = new("--no-color", "--no-colour")
    {
        Description = "No colours; the variable NO_COLOR says the same.",
        Recursive = true,
    };

    private readonly Option<byte> _self = new("--self")
    {
        Description = "Our own system id; 255 is the pilot's station, on whose silence autopilots fail safe.",
        HelpName = "ID",
        DefaultValueFactory = _ => DefaultSystemId,
        Recursive = true,
    };

    internal CommonOptions() => _timeout.Validators.Add(RequirePositive);

    internal void AddTo(Command root)
    {
        Option[] options = [_links, _vehicle, _timeout, _json, _yes, _key, _requireSigned, _plain, _self];
        foreach (var option in options)
        {
            root.Options.Add(option);
        }
    }

    /// <summary>What was given, and the defaults of the rest.</summary>
    internal StationOptions Read(ParseResult parsed, GroundWorld world, bool actsAsStation)
    {
        var uris = parsed.GetValue(_links) is { Length: > 0 } given ? given : [DefaultLink];
        var key = ReadKey(parsed.GetValue(_key));
        if (key is null && parsed.GetValue(_requireSigned))
        {
            throw new GroundException(
                ExitCode.BadInput, "--require-signed needs a key: name its file with --key");
        }

        var self = new MavlinkAddress(parsed.GetValue(_self), (byte)MavComponent.Missionplanner);
        var links = new LinkRequest(
            uris, self, actsAsStation, key, parsed.GetValue(_requireSigned), world.StateFolder);
        TimeSpan? timeout = parsed.GetValue(_timeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
        return new StationOptions(
            links, parsed.GetValue(_vehicle), timeout, IsJson(parsed), parsed.GetValue(_yes))
        {
            IsPlain = parsed.GetValue(_plain),
        };
    }

    /// <summary>Whether JSON lines are wanted.</summary>
    internal bool IsJson(ParseResult parsed) => parsed.GetValue(_json);

    private static SigningKey? ReadKey(FileInfo? file)
    {
        var path = file?.FullName ?? Environment.GetEnvironmentVariable(KeyVariable);
        if (string.IsNullOrEmpty(path))
        {
            return null;
        }

        var text = File.ReadAllText(path).Trim();
        if (text.Length == 0)
        {
            throw new GroundException(ExitCode.BadInput, $"the key file {path} is empty");
        }

        return text.Length == 2 * SigningKey.Length && text.All(char.IsAsciiHexDigit)
            ? SigningKey.FromBytes(Convert.FromHexString(text))
            : SigningKey.FromPassphrase(text);
    }

    private static void RequirePositive(OptionResult result)
    {
        var isGood = result.Tokens.Count == 1
            && double.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var seconds)
            && seconds is > 0 and < 86_400;
        if (!isGood)
        {
            result.AddError("--timeout takes seconds, above 0.");
        }
    }
}
