using DroneSeal.Flight;
using DroneSeal.Gles;
using DroneSeal.Ledger;
using DroneSeal.Mavlink;
using DroneSeal.SelfEdit;
using DroneSeal.Vision;

namespace DroneSeal.Host;

/// <summary>Turns what can go wrong into one sentence on standard error and an exit code.</summary>
internal static class Faults
{
    /// <summary>Runs a command to its end.</summary>
    internal static int Guard(Func<int> command)
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
            Console.Error.WriteLine($"droneseal: {message}");
            if (Environment.GetEnvironmentVariable("DRONESEAL_TRACE") == "1")
            {
                Console.Error.WriteLine(fault);
            }

            return code;
        }
    }

    private static (int Code, string Message) Explain(Exception fault) => fault switch
    {
        HostException host => (host.Code, host.Message),
        StoreException or LedgerException => (ExitCode.StoreDamaged, fault.Message),
        LinkException or FlightException => (ExitCode.BadInput, fault.Message),
        VisionException or ProcessException => (ExitCode.BadInput, fault.Message),
        GlesException => (ExitCode.DeviceOrLibraryMissing, fault.Message),
        DllNotFoundException or BadImageFormatException or NotSupportedException => (ExitCode.DeviceOrLibraryMissing, fault.Message),
        TypeInitializationException { InnerException: { } inner } => Explain(inner),
        AggregateException { InnerException: { } inner } => Explain(inner),
        FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException or IOException
            => (ExitCode.BadInput, fault.Message),
        _ => (1, $"{fault.GetType().Name}: {fault.Message} (DRONESEAL_TRACE=1 shows where; this is a defect, please report it)"),
    };
}
