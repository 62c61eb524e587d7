using System.CommandLine;
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

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                Console.Error.WriteLine($"droneseal: {error.Message}");
            }

            Console.Error.WriteLine("droneseal: run with --help to see what is expected.");
            return ExitCode.Usage;
        }

        return Faults.Guard(() => parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false }));
    }
}
