using System.CommandLine;
using DroneSeal.Host.Flying;
using DroneSeal.Sim;

namespace DroneSeal.Host.Commands;

/// <summary><c>flight-check</c>: one whole flight through known obstacles, against any autopilot.</summary>
internal static class FlightCheckCommand
{
    private static readonly Option<FileInfo?> _obstacles = new("--obstacles")
    {
        Description = "YAML: obstacles: [{north_m, east_m, radius_m, height_m, class}], relative to home.",
        HelpName = "FILE",
    };

    private static readonly Option<float?> _density = new("--density")
    {
        Description =
            "Instead of a file: a field of 40 m by 30 m, trees per square metre, scattered by the seed.",
        HelpName = "TREES",
    };

    private static readonly Option<bool> _lockStep = new("--lock-step")
    {
        Description =
            "The built-in autopilot in this process, as fast as the machine can; the same for a seed.",
    };

    internal static Command Create()
    {
        var flight = new FlightArguments(isAutopilotRequired: false);
        var json = CommonOptions.Json();
        var seed = FlightArguments.Seed();
        var settings = ProcessOptions.Settings();
        var command =
            new Command("flight-check", "Flies to a goal round obstacles, lands, and says how it went.")
        {
            _obstacles, _density, _lockStep, settings, seed, json,
        };
        flight.AddTo(command);
        command.SetAction(parsed =>
        {
            var request = flight.Read(parsed) with { Seed = parsed.GetValue(seed) };
            var field = Field(parsed.GetValue(_obstacles), parsed.GetValue(_density), request.Seed);
            var outcome = parsed.GetValue(_lockStep)
                ? InLockStep(request, field, parsed.GetValue(settings)!)
                : InRealTime(
                    request,
                    field,
                    parsed.GetValue(_obstacles),
                    parsed.GetValue(settings)!,
                    flight.Passed(parsed));
            return FlightCheckSession.Finish(outcome, parsed.GetValue(json));
        });
        return command;
    }

    private static ObstacleField Field(FileInfo? file, float? density, ulong seed)
    {
        if ((file is null) == (density is null))
        {
            throw new HostException(
                ExitCode.Usage,
                file is null
                    ? "give the obstacles: --obstacles FILE, or --density TREES."
                    : "give --obstacles or --density, not both.");
        }

        return file is not null ? ObstacleFile.Read(file) : Scattered(density!.Value, seed);
    }

    private static ObstacleField Scattered(float density, ulong seed)
    {
        var plan = new FieldPlan { DensityPerSquareMeter = density };
        if (plan.Problems().Any())
        {
            throw new HostException(
                ExitCode.Usage, $"--density is {density}; it must be 0..0.25 trees per square metre.");
        }

        try
        {
            return FieldGenerator.Scatter(plan, seed);
        }
        catch (ArgumentException fault)
        {
            throw new HostException(
                ExitCode.BadInput, $"no field of {density} trees per square metre can be passed.", fault);
        }
    }

    private static FlightOutcome InLockStep(FlightCheckRequest request, ObstacleField field, string settings)
    {
        if (request.Autopilot is not null)
        {
            throw new HostException(
                ExitCode.Usage, "--lock-step flies the built-in autopilot; leave --autopilot out.");
        }

        var autopilot = BuiltInAutopilot.Named(settings) with { Seed = request.Seed };
        using var flight = new LockStepFlight(request, field, autopilot);
        flight.Loop.Log.Listener = entry => Console.Error.WriteLine(
            $"{entry.At.TotalSeconds,8:0.00} {entry}");
        return flight.Run();
    }

    private static FlightOutcome InRealTime(
        FlightCheckRequest request,
        ObstacleField field,
        FileInfo? file,
        string settings,
        IReadOnlyList<string> passed)
    {
        if (file is not null)
        {
            return FlightCheckSession.RunInRealTime(request, file, settings, passed);
        }

        var scattered =
            new FileInfo(Path.Combine(Path.GetTempPath(), $"droneseal-field-{Guid.NewGuid():N}.yaml"));
        try
        {
            File.WriteAllText(scattered.FullName, field.ToYaml());
            return FlightCheckSession.RunInRealTime(request, scattered, settings, passed);
        }
        finally
        {
            scattered.Delete();
        }
    }
}
