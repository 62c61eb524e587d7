using System.Diagnostics;
using DroneSeal.Mavlink.Tests.Fuzz;

namespace DroneSeal.MavlinkBench;

/// <summary>The fuzz of the tests, for as long as one likes.</summary>
internal static class Soak
{
    private const long Batch = 500_000;

    internal static int Run(long inputs, ulong seed)
    {
        var fuzz = new ParserFuzz(seed);
        fuzz.Run(2000);
        var watch = Stopwatch.StartNew();
        var allocated = 0L;
        while (fuzz.Inputs < inputs)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            fuzz.Run(Math.Min(Batch, inputs - fuzz.Inputs));
            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
            Console.WriteLine($"{fuzz.Inputs} inputs, {watch.Elapsed.TotalSeconds:F0} s: "
                + $"{fuzz.Good} good frames, {fuzz.Missing} missing, "
                + $"{fuzz.HiddenByCollision} hidden by a collision of check sums, "
                + $"{allocated} bytes allocated");
        }
        Console.WriteLine(fuzz.Counters);
        return fuzz.Missing == 0 && allocated == 0 ? 0 : 1;
    }
}
