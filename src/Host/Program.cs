using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using DroneSeal.Host.Commands;

namespace DroneSeal.Host;

/// <summary>The <c>droneseal</c> program: reads the command line, runs one command, turns faults into exit codes.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        var root = new RootCommand("DroneSeal: a detector for drones that mends itself in flight.")
        {
            DetectCommand.Create(),
            EvalCommand.Create(),
            LearnCommand.Create(),
            EditsCommand.Create(),
            CriticCommand.Create(),
            WeightsCommand.Create(),
            BenchCommand.Create(),
            LearnerCommand.Create(),
            TrainCommand.Create(),
            CourseCommand.Create(),
            FlyCommand.Create(),
            ReplayCommand.Create(),
            FlightCheckCommand.Create(),
            FlightCommand.Create(),
            VisionStandInCommand.Create(),
            AutopilotStandInCommand.Create(),
            FlightCampaignCommand.Create(),
            GroundCommand.Create(),
            AgentCommand.Create(),
            ConfigCommand.Create(),
            CameraCommand.Create(),
        };

        if (!TryParse(root, args, out var parsed, out var problems))
        {
            foreach (var problem in problems)
            {
                Console.Error.WriteLine($"droneseal: {problem}");
            }

            Console.Error.WriteLine("droneseal: run with --help to see what is expected.");
            return ExitCode.Usage;
        }

        return Faults.Guard(() => parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false }));
    }

    private static bool TryParse(
        RootCommand root, string[] args, [NotNullWhen(true)] out ParseResult? parsed,
        out IReadOnlyList<string> problems)
    {
        try
        {
            parsed = root.Parse(args);
            problems = [.. parsed.Errors.Select(error => error.Message)];
            return problems.Count == 0;
        }
        catch (InvalidOperationException fault)
        {
            // An option's check asked for a value that is none: the message names both.
            (parsed, problems) = (null, [fault.Message]);
            return false;
        }
    }
}
