using System.Runtime.InteropServices;

namespace DroneSeal.Flight.Loop;

/// <summary>
/// Puts the control loop's thread before the machine's other work. Linux keeps a niceness for each thread,
/// and whatever a thread starts inherits it.
/// </summary>
public static partial class LoopPriority
{
    private const int Process = 0; // PRIO_PROCESS: with 0 as the id, the calling thread
    private const int LoopNiceness = -15;

    /// <summary>Raises the calling thread. A user who may not do that flies at the usual priority.</summary>
    /// <returns>Whether it was allowed.</returns>
    public static bool TryRaise() => SetPriority(Process, 0, LoopNiceness) == 0;

    /// <summary>Brings the calling thread back to the usual priority; that is always allowed.</summary>
    internal static void Lower() => _ = SetPriority(Process, 0, 0);

    [LibraryImport("libc", EntryPoint = "setpriority", SetLastError = true)]
    private static partial int SetPriority(int which, uint who, int niceness);
}
