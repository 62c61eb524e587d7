using System.Runtime.InteropServices;

namespace DroneSeal.Flight.Loop;

/// <summary>
/// The thread that the control loop turns on: before the machine's other work, and woken at a time, not after
/// a while. Linux keeps scheduling for each thread; what this one starts gets the usual one back.
/// </summary>
public static partial class LoopThread
{
    private const int FirstInFirstOut = 1; // SCHED_FIFO
    private const int ResetOnFork = 0x40000000; // SCHED_RESET_ON_FORK
    private const int RealTimePriority = 20; // under the kernel's own threads, over everything usual
    private const int Process = 0; // PRIO_PROCESS: with 0 as the id, the calling thread
    private const int LoopNiceness = -15;
    private const int LockOnFault = 7; // MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT
    private const int MonotonicClock = 1; // CLOCK_MONOTONIC, the clock of Stopwatch
    private const int AbsoluteTime = 1; // TIMER_ABSTIME

    /// <summary>Raises the calling thread as far as the system allows.</summary>
    /// <returns>What was allowed, in words.</returns>
    public static string Raise()
    {
        if (!OperatingSystem.IsLinux())
        {
            return "usual priority";
        }

        var priority = RealTimePriority;
        return SetScheduler(0, FirstInFirstOut | ResetOnFork, in priority) == 0
            ? $"real-time priority {RealTimePriority}"
            : SetPriority(Process, 0, LoopNiceness) == 0
            ? $"niceness {LoopNiceness}"
            : "usual priority; CAP_SYS_NICE or RLIMIT_RTPRIO would allow a better one";
    }

    /// <summary>Keeps what the process has touched, and will touch, from being paged out.</summary>
    /// <returns>Whether that is allowed; it needs CAP_IPC_LOCK or RLIMIT_MEMLOCK.</returns>
    public static bool TryLockMemory() => OperatingSystem.IsLinux() && LockAllMemory(LockOnFault) == 0;

    /// <summary>Undoes <see cref="TryLockMemory"/>, when the loop has ended.</summary>
    /// <remarks>Shared memory that is locked cannot be given back: the kernel refuses to write it
    /// out (EBUSY), and the process would end with a fault.</remarks>
    public static void UnlockMemory()
    {
        if (OperatingSystem.IsLinux())
        {
            _ = UnlockAllMemory();
        }
    }

    /// <summary>Waits for a time of <see cref="System.Diagnostics.Stopwatch"/>'s clock; returns at once when
    /// it has passed. A signal may end it early.</summary>
    public static void SleepUntil(TimeSpan at)
    {
        if (OperatingSystem.IsLinux())
        {
            var nanoseconds = at.Ticks % TimeSpan.TicksPerSecond * TimeSpan.NanosecondsPerTick;
            var until = new Moment(at.Ticks / TimeSpan.TicksPerSecond, nanoseconds);
            _ = Sleep(MonotonicClock, AbsoluteTime, in until, 0);
            return;
        }

        var left = at - System.Diagnostics.Stopwatch.GetElapsedTime(0);
        Thread.Sleep(left > TimeSpan.Zero ? left : TimeSpan.Zero);
    }

    /// <summary>Brings the calling thread back to the usual priority; that is always allowed.</summary>
    internal static void Lower() => _ = SetPriority(Process, 0, 0);

    [LibraryImport("libc", EntryPoint = "setpriority", SetLastError = true)]
    private static partial int SetPriority(int which, uint who, int niceness);

    // struct sched_param holds the priority and nothing else.
    [LibraryImport("libc", EntryPoint = "sched_setscheduler", SetLastError = true)]
    private static partial int SetScheduler(int thread, int policy, in int priority);

    [LibraryImport("libc", EntryPoint = "mlockall", SetLastError = true)]
    private static partial int LockAllMemory(int flags);

    [LibraryImport("libc", EntryPoint = "munlockall", SetLastError = true)]
    private static partial int UnlockAllMemory();

    [LibraryImport("libc", EntryPoint = "clock_nanosleep")]
    private static partial int Sleep(int clock, int flags, in Moment until, nint left);

    // struct timespec of 64-bit Linux.
    private readonly record struct Moment(long Seconds, long Nanoseconds);
}
