using System.Runtime.InteropServices;

namespace DroneSeal.FlightBench;

/// <summary>Processor time of this thread: what a computation takes, however many others share the core.</summary>
internal static partial class ThreadClock
{
    private const int ThreadCpuTime = 3;

    internal static double Milliseconds
    {
        get
        {
            _ = GetTime(ThreadCpuTime, out var time);
            return (time.Seconds * 1e3) + (time.Nanoseconds / 1e6);
        }
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Timespec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Timespec
    {
        internal long Seconds;
        internal long Nanoseconds;
    }
}
