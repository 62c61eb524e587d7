using DroneSeal.Ledger;
using DroneSeal.Mavlink;

namespace DroneSeal.GroundStation;

/// <summary>Turns what can go wrong into one sentence and an exit code.</summary>
internal static class Faults
{
    /// <summary>Runs a command to its end.</summary>
    internal static int Guard(GroundWorld world, Func<int> command)
    {
        try
        {
            return command();
        }
#pragma warning disable CA1031 // The top of the program: every fault ends as a sentence and a code.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            var (code, message) = Explain(fault);
            world.Out.Flush();
            if (message.Length > 0)
            {
                world.Error.WriteLine($"droneseal-gcs: {message}");
            }

            if (Environment.GetEnvironmentVariable("DRONESEAL_TRACE") == "1")
            {
                world.Error.WriteLine(fault);
            }

            return code;
        }
    }

    private static (int Code, string Message) Explain(Exception fault) => fault switch
    {
        GroundException ground => (ground.Code, ground.Message),
        OperationCanceledException => (ExitCode.Interrupted, "interrupted"),
        LinkException or LedgerException or IOException or UnauthorizedAccessException
            => (ExitCode.BadInput, fault.Message),
        _ => (
            ExitCode.Defect,
            $"{fault.GetType().Name}: {fault.Message} "
                + "(DRONESEAL_TRACE=1 shows where; this is a defect, please report it)"),
    };
}
