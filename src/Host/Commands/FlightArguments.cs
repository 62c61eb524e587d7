using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;
using DroneSeal.Flight.Loop;
using DroneSeal.Flight.Status;
using DroneSeal.Host.Flying;
using DroneSeal.Mavlink.Signing;

namespace DroneSeal.Host.Commands;

/// <summary>The options of a flight, for the command that people type and for the process that
/// flies.</summary>
internal sealed class FlightArguments
{
    private readonly Option<string?> _autopilot = new("--autopilot")
    {
        Description = "Where the autopilot is: tcp:host:port, udpin:address:port, udpout:host:port"
            + " or serial:device:baud. Without it, the built-in one.",
        HelpName = "URI",
    };

    private readonly Option<Vector3> _goal = new("--goal")
    {
        Description = "Metres north, east and down of home; down may be left out: at the flight's altitude.",
        HelpName = "N,E,D",
        Required = true,
        CustomParser = ParseGoal,
    };

    private readonly Option<float> _altitude = Number("--altitude", "Height to climb to, metres.", "M", 3);
    private readonly Option<float> _speed =
        Number("--speed", "Top speed, metres a second.", "M/S", 3).Below(1000, "metres a second");
    private readonly Option<float> _patience =
        Number("--search-patience", "Longest wait for an autopilot, seconds.", "S", 30);

    private readonly Option<bool> _setParameters = new("--set-parameters")
    {
        Description = "Let the preflight set what takes effect at once (GUID_TIMEOUT or COM_OF_LOSS_T,"
            + " AVOID_MARGIN) and read it back.",
    };

    private readonly Option<SigningPolicy?> _signing = new("--signing")
    {
        Description = "Off; accept: sign, take unsigned frames too and refuse wrongly signed ones; require:"
            + " take only signed ones. With a key: accept.",
        HelpName = "off|accept|require",
    };

    private readonly Option<FileInfo?> _signingKey = new("--signing-key")
    {
        Description = "File of the key: 64 hexadecimal digits, or a passphrase. Time stamps go on in a file"
            + " beside it.",
        HelpName = "FILE",
    };

    private readonly Option<FlightLayers> _layers = new("--layers")
    {
        Description = "Which layers fly; for measuring what each is worth.",
        HelpName = "both|supervisoralone|planneralone",
    };

    private readonly Option<int> _chip =
        new("--gpio-chip") { Description = "GPIO chip of lamp, buzzer and switch.", HelpName = "N" };
    private readonly Option<int?> _led =
        new("--gpio-led") { Description = "Line of the status lamp.", HelpName = "LINE" };
    private readonly Option<int?> _buzzer =
        new("--gpio-buzzer") { Description = "Line of the buzzer.", HelpName = "LINE" };
    private readonly Option<int?> _inhibit =
        new("--gpio-arm-switch") { Description = "Line of the arm switch.", HelpName = "LINE" };

    internal FlightArguments(bool isAutopilotRequired) => _autopilot.Required = isAutopilotRequired;

    internal static Option<ulong> Seed() => new("--seed")
    {
        Description = "Everything random follows from it.",
        HelpName = "S",
        DefaultValueFactory = _ => 1,
    };

    internal void AddTo(Command command)
    {
        Option[] all =
        [
            _autopilot, _goal, _altitude, _speed, _patience, _setParameters, _signing, _signingKey, _layers,
            _chip, _led, _buzzer, _inhibit,
        ];
        foreach (var option in all)
        {
            command.Add(option);
        }
    }

    /// <summary>What is to be flown.</summary>
    /// <exception cref="HostException">A number cannot be flown, or the autopilot's address is
    /// none.</exception>
    internal FlightCheckRequest Read(ParseResult parsed)
    {
        var key = parsed.GetValue(_signingKey);
        var request = new FlightCheckRequest
        {
            SigningKey = key,
            Signing = parsed.GetValue(_signing) ?? (key is null ? SigningPolicy.Off : SigningPolicy.Accept),
            Autopilot = parsed.GetValue(_autopilot),
            Goal = parsed.GetValue(_goal),
            AltitudeMeters = parsed.GetValue(_altitude),
            Speed = parsed.GetValue(_speed),
            SearchPatience = Patience(parsed.GetValue(_patience)),
            MaySetParameters = parsed.GetValue(_setParameters),
            Layers = parsed.GetValue(_layers),
        };
        var problems = string.Join(' ', request.Problems());
        return problems.Length == 0 ? request : throw new HostException(ExitCode.Usage, problems);
    }

    internal StatusPinOptions ReadPins(ParseResult parsed) => new()
    {
        Chip = parsed.GetValue(_chip),
        LedLine = parsed.GetValue(_led),
        BuzzerLine = parsed.GetValue(_buzzer),
        ArmInhibitLine = parsed.GetValue(_inhibit),
    };

    /// <summary>The options that go on to the flight process as they are.</summary>
    internal IReadOnlyList<string> Passed(ParseResult parsed)
    {
        var passed =
            new List<string> { "--gpio-chip", parsed.GetValue(_chip).ToString(CultureInfo.InvariantCulture) };
        foreach (var option in new[] { _led, _buzzer, _inhibit })
        {
            if (parsed.GetValue(option) is { } line)
            {
                passed.Add(option.Name);
                passed.Add(line.ToString(CultureInfo.InvariantCulture));
            }
        }

        return passed;
    }

    private static Option<float> Number(string name, string description, string helpName, float value) =>
        new(name)
        {
            Description = description,
            HelpName = helpName,
            DefaultValueFactory = _ => value,
        };

    private static TimeSpan Patience(float seconds) => seconds is > 0 and <= 3600
        ? TimeSpan.FromSeconds(seconds)
        : throw new HostException(
            ExitCode.Usage, $"--search-patience is {seconds}; it must be above 0 and at most 3600 s.");

    private static Vector3 ParseGoal(ArgumentResult result)
    {
        var parts = result.Tokens.Count == 1 ? result.Tokens[0].Value.Split(',') : [];
        var numbers = new float[3];
        for (var i = 0; i < parts.Length && i < numbers.Length; i++)
        {
            if (!float.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]))
            {
                parts = [];
            }
        }

        if (parts.Length is not (2 or 3))
        {
            result.AddError("--goal wants metres as N,E or N,E,D, for example 40,0,-3.");
        }

        return new Vector3(numbers[0], numbers[1], numbers[2]);
    }
}
