namespace DroneSeal.Tests;

/// <summary>What a piece of work allocates on the managed heap.</summary>
internal static class Allocations
{
    private const int Tries = 5;

    /// <summary>Bytes on this thread, the least of some runs: what a collection that another test causes leaves of a block of
    /// this thread's counts as allocated by whoever is measured.</summary>
    internal static long Of(Action work)
    {
        var least = long.MaxValue;
        for (var i = 0; i < Tries && least > 0; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
