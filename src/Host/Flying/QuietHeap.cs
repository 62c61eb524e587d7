using System.Runtime;

namespace DroneSeal.Host.Flying;

/// <summary>Room on the heap in which flight allocates without a collection; collected on the ground when some of it is
/// used up, so that a flight begins with nearly all of it.</summary>
/// <remarks>
/// The first room is the runtime's region without collections. To begin that anew again and again leaks it (resident
/// memory, .NET 10); afterwards the same room is the smallest budget of the youngest generation, by
/// <see cref="Setting"/>. Of the whole process; one thread at a time.
/// </remarks>
internal static class QuietHeap
{
    /// <summary>What may be allocated before the first collection.</summary>
    internal const long Bytes = 48 << 20;

    /// <summary>From so much on it is worth a collection on the ground to have it all again.</summary>
    internal const long WornBytes = Bytes / 4;

    private static long _begunAt;

    /// <summary>The budget as the runtime is told it, in the environment of a process. Without it the budget follows the
    /// processor's cache: 256 KiB on one machine, 80 MiB that fill up in hours on another.</summary>
    internal static KeyValuePair<string, string> Setting(long bytes) => new("DOTNET_GCgen0size", $"0x{bytes:x}");

    /// <summary>Collects, and sets the room aside.</summary>
    /// <returns>Whether there was room: a limit on the heap, as containers set one, may be too small.</returns>
    internal static bool TryBegin()
    {
        try
        {
            return GC.TryStartNoGCRegion(Bytes);
        }
        catch (ArgumentOutOfRangeException)
        {
            return false;
        }
        finally
        {
            Volatile.Write(ref _begunAt, GC.GetTotalAllocatedBytes());
        }
    }

    /// <summary>Collects where a part was used up. Stops every thread for a moment: not in the air.</summary>
    /// <returns>Whether that was done.</returns>
    internal static bool Renew()
    {
        if (GC.GetTotalAllocatedBytes() - Volatile.Read(ref _begunAt) < WornBytes)
        {
            return false;
        }

        try
        {
            if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
            {
                GC.EndNoGCRegion();
            }
        }
        catch (InvalidOperationException)
        {
            // It was used up between the question and the end, and is over.
        }

        GC.Collect();
        Volatile.Write(ref _begunAt, GC.GetTotalAllocatedBytes());
        return true;
    }
}
