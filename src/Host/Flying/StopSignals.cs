using System.Runtime.InteropServices;

namespace DroneSeal.Host.Flying;

/// <summary>
/// Takes over what asks a process to end: Ctrl-C, which reaches every process of the terminal, SIGTERM, and a
/// terminal that is closed. No process of a flight may end by them while the vehicle is in the air.
/// </summary>
internal sealed partial class StopSignals : IDisposable
{
    private const int TerminateSignal = 15; // SIGTERM

    private readonly PosixSignalRegistration[] _registrations;

    private StopSignals(PosixSignalRegistration[] registrations) =>
        _registrations = registrations;

    /// <summary>Calls <paramref name="stop"/> instead of ending, each time, from a thread of the system.</summary>
    internal static StopSignals Catch(Action stop)
    {
        PosixSignal[] signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];
        return new StopSignals([.. signals.Select(signal => PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            stop();
        }))]);
    }

    /// <summary>For a process that ends when the one above it does, and not before.</summary>
    internal static StopSignals Ignore() => Catch(() => { });

    /// <summary>Asks another process to end; nothing happens where it is gone.</summary>
    internal static void Ask(int processId) => _ = Kill(processId, TerminateSignal);

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int processId, int signal);
}
