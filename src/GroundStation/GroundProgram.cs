using System.CommandLine;
using DroneSeal.GroundStation.Benching;
using DroneSeal.GroundStation.Commands;

namespace DroneSeal.GroundStation;

/// <summary>Reads the command line and runs one command.</summary>
internal static class GroundProgram
{
    /// <summary>Runs the program in a world.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    internal static int Run(string[] args, GroundWorld world)
    {
        var root = CreateRoot(world);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                world.Error.WriteLine($"droneseal-gcs: {error.Message}");
            }

            world.Error.WriteLine("droneseal-gcs: run with --help to see what is expected.");
            return ExitCode.Usage;
        }

        var settings = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            Output = world.Out,
            Error = world.Error,

            // The signals are Main's, which lets a command end in order.
            ProcessTerminationTimeout = null,
        };
        return Faults.Guard(world, () => parsed.Invoke(settings));
    }

    /// <summary>All commands.</summary>
    internal static RootCommand CreateRoot(GroundWorld world)
    {
        var common = new CommonOptions();
        var root =
            new RootCommand("The ground station of DroneSeal: watch, command and review over MAVLink.");
        common.AddTo(root);
        var runner = new CommandRunner(world, common);
        root.Add(StatusCommand.Create(runner));
        root.Add(MessageCommand.Create(runner));
        root.Add(ParameterCommand.Create(runner));
        foreach (var command in FlightCommands.Create(runner))
        {
            root.Add(command);
        }

        root.Add(WatchCommand.Create(runner));
        root.Add(EditsCommand.Create(runner));
        root.Add(RecordCommand.Create(runner));
        root.Add(ReplayCommand.Create(runner, common));
        root.Add(ExportCommand.Create(runner));
        root.Add(LogCommand.Create(runner));
        root.Add(DoctorCommand.Create(runner));
        root.Add(CompletionCommand.Create(runner, root));
        root.Add(BenchCommand.Create(runner));
        return root;
    }
}
