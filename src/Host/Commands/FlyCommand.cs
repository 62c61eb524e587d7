using System.CommandLine;
using DroneSeal.Host.CourseFlights;
using DroneSeal.Host.Ground;
using DroneSeal.Mavlink;

namespace DroneSeal.Host.Commands;

/// <summary><c>fly</c>: flies a course, edits off and on, and shows the difference.</summary>
internal static class FlyCommand
{
    private static readonly Argument<string> _course = new("COURSE")
    {
        Description = "A course's name, or the path of its file.",
        DefaultValueFactory = _ => "orange-cones",
    };

    private static readonly Option<string> _edits = new("--edits")
    {
        Description = "Whether the detector mends itself: off, on, or both on the same layouts.",
        HelpName = "on|off|both",
        DefaultValueFactory = _ => "both",
    };

    private static readonly Option<FlyArm[]> _arms = new("--arms")
    {
        Description = "Instead of --edits: which arms fly the same layouts. kept flies the adapters of --store"
            + " without learning; critic takes findings for obstacles; oracle is taught by true labels; truth"
            + " sees by ground truth. As off, but mended by the truth: seen (what was missed), named (what was"
            + " misnamed), ranged (what was thought elsewhere). As off, but in flight an adversarial edit is put to"
            + " use: hidden (sees nothing), pushed (sees everything farther away), pulled (nearer), phantoms (sees things everywhere,"
            + " and is taken back).",
        HelpName = "off|on|kept|critic|oracle|truth|seen|named|ranged|hidden|pushed|pulled|phantoms",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<int> _trials = new("--trials")
    {
        Description = "Layouts that each arm flies.",
        HelpName = "N",
        DefaultValueFactory = _ => 2,
    };

    private static readonly Option<int?> _untilEdits = new("--until-edits")
    {
        Description = "Instead of trials: one learner through one layout after another, never reset, until it has made"
            + " N edits, kept or not.",
        HelpName = "N",
    };

    private static readonly Option<ulong> _seed = new("--seed")
    {
        Description = "Of the first layout.",
        HelpName = "S",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<int> _parallel = new("--parallel")
    {
        Description = "Flights at a time.",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    private static readonly Option<FileInfo> _weights = new("--weights")
    {
        Description = "Weights of the frozen core (safetensors); the default model without it.",
        HelpName = "FILE",
        DefaultValueFactory = _ => new FileInfo(Path.Combine(AppContext.BaseDirectory, "models", "rendered.safetensors")),
    };

    private static readonly Option<DirectoryInfo?> _store = new("--store")
    {
        Description = "Begin every flight with the adapters of this store; where it holds none, one flight fills"
            + " it first. Without it every flight begins with none.",
        HelpName = "DIR",
    };

    private static readonly Option<int> _heldOut = new("--held-out")
    {
        Description = "Layouts that nobody flies, on whose frames adapters are judged; 0 judges nothing.",
        HelpName = "N",
        DefaultValueFactory = _ => 4,
    };

    private static readonly Option<string?> _autopilot = new("--autopilot")
    {
        Description = "Fly another autopilot by the real clock, one flight of one arm; the course lies north of"
            + " where it is armed.",
        HelpName = "URI",
    };

    private static readonly Option<DirectoryInfo?> _report = new("--report")
    {
        Description = "Write a page and a film of the first layout to DIR.",
        HelpName = "DIR",
    };

    private static readonly Option<DirectoryInfo?> _record = new("--record")
    {
        Description = "Record every flight in DIR, for 'droneseal replay'.",
        HelpName = "DIR",
    };

    internal static Command Create()
    {
        var cards = CommonOptions.Cards();
        var photos = CoursePhotos.Option();
        var json = CommonOptions.Json();
        _edits.AcceptOnlyFromAmong("on", "off", "both");
        _trials.Validators.Add(result => Refuse(result, result.GetValueOrDefault<int>() < 1, "--trials must be 1 or more."));
        _heldOut.Validators.Add(result => Refuse(result, result.GetValueOrDefault<int>() < 0, "--held-out must be 0 or more."));
        _parallel.Validators.Add(result => Refuse(result, result.GetValueOrDefault<int>() < 1, "--parallel must be 1 or more."));
        _seed.Validators.Add(result => Refuse(
            result, result.GetValueOrDefault<ulong>() > 800_000_000, "--seed must be at most 800000000."));
        var command = new Command("fly", "Flies a course, edits off and on, and shows the difference.")
        {
            _course, _edits, _arms, _trials, _untilEdits, _seed, _parallel, _weights, cards, photos, _store, _heldOut, _autopilot, json, _report,
            _record,
        };
        FlyGroundOptions.AddTo(command);
        command.SetAction(parsed => FlySession.Run(new FlyRequest
        {
            Course = parsed.GetValue(_course)!,
            Arms = Arms(parsed),
            Trials = Trials(parsed),
            UntilEdits = UntilEdits(parsed),
            Seed = parsed.GetValue(_seed),
            Parallel = parsed.GetValue(_parallel),
            Weights = parsed.GetValue(_weights)!,
            Cards = parsed.GetValue(cards),
            Photos = parsed.GetValue(photos),
            Store = parsed.GetValue(_store),
            HeldOut = parsed.GetValue(_heldOut),
            Autopilot = Autopilot(parsed),
            Ground = Ground(parsed),
            Record = parsed.GetValue(_record),
            Json = parsed.GetValue(json),
            Report = parsed.GetValue(_report),
            CommandLine = "droneseal " + string.Join(' ', parsed.Tokens.Select(token => token.Value)),
        }));
        return command;
    }

    // One flight is enough where someone looks on, unless more are asked for.
    private static bool IsLive(ParseResult parsed) =>
        FlyGroundOptions.Read(parsed) is not null || parsed.GetValue(_autopilot) is not null;

    private static int Trials(ParseResult parsed) =>
        IsLive(parsed) && parsed.GetResult(_trials) is null or { Implicit: true } ? 1 : parsed.GetValue(_trials);

    private static string Edits(ParseResult parsed) =>
        IsLive(parsed) && parsed.GetResult(_edits) is null or { Implicit: true } ? "on" : parsed.GetValue(_edits)!;

    private static FlyArm[] Arms(ParseResult parsed)
    {
        var arms = parsed.GetValue(_arms) is { Length: > 0 } named ? named.Distinct().ToArray()
            : Edits(parsed) switch
            {
                "off" => [FlyArm.Off],
                "on" => [FlyArm.On],
                _ => [FlyArm.Off, FlyArm.On],
            };
        return arms.Contains(FlyArm.Kept) && parsed.GetValue(_store) is null
            ? throw new HostException(ExitCode.Usage, "--arms kept flies a store's adapters: name it with --store.")
            : arms;
    }

    private static string? Autopilot(ParseResult parsed)
    {
        if (parsed.GetValue(_autopilot) is not { } address)
        {
            return null;
        }

        if (!LinkUri.TryParse(address, out _, out var problem))
        {
            throw new HostException(ExitCode.Usage, $"--autopilot: {problem}");
        }

        return IsOnce(parsed) && Arms(parsed) is [not FlyArm.Oracle and var arm] && !AdversarialSets.AreFlownBy(arm)
            ? address
            : throw new HostException(
                ExitCode.Usage, "--autopilot flies once: give --trials 1 and one arm, for example --edits on.");
    }

    private static int? UntilEdits(ParseResult parsed)
    {
        if (parsed.GetValue(_untilEdits) is not { } edits)
        {
            return null;
        }

        Option[] others = [_edits, _arms, _trials, _parallel, _autopilot, _report, _record];
        var isAlone = !others.Any(other => parsed.GetResult(other) is { Implicit: false })
            && FlyGroundOptions.Read(parsed) is null;
        return edits > 0 && isAlone ? edits : throw new HostException(
            ExitCode.Usage, "--until-edits N is one long flight: N is 1 or more, and of the other options only --seed,"
                + " --weights, --cards, --photos, --store, --held-out and --json go with it.");
    }

    private static GroundRequest? Ground(ParseResult parsed)
    {
        var request = FlyGroundOptions.Read(parsed);
        return request is null || IsOnce(parsed)
            ? request
            : throw new HostException(
                ExitCode.Usage, "--ground flies once: give --trials 1 and one arm, for example --edits on.");
    }

    private static bool IsOnce(ParseResult parsed) => Trials(parsed) == 1 && Arms(parsed).Length == 1;

    private static void Refuse(System.CommandLine.Parsing.SymbolResult result, bool isWrong, string words)
    {
        if (isWrong)
        {
            result.AddError(words);
        }
    }
}
