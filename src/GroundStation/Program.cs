using System.Runtime.InteropServices;

namespace DroneSeal.GroundStation;

/// <summary>The <c>droneseal-gcs</c> program.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt =
            PosixSignalRegistration.Create(PosixSignal.SIGINT, context => End(context, stop));
        using var terminate =
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => End(context, stop));
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, context => End(context, stop));
        var code = GroundProgram.Run(args, GroundWorld.Real(stop.Token));
        Console.Out.Flush();
        return code;
    }

    private static void End(PosixSignalContext context, CancellationTokenSource stop)
    {
        // The second one ends the process as it would have done.
        context.Cancel = !stop.IsCancellationRequested;
        stop.Cancel();
    }
}
