using DroneSeal.Core;
using DroneSeal.Flight.Loop;
using DroneSeal.Mavlink;

namespace DroneSeal.Host.Flying;

/// <summary>Sets the runtime up for a loop that must never wait for it.</summary>
/// <remarks>
/// What stops every thread of a process for a while: a collection, and the swapping of a method's quick first
/// version for its second. Either waits for threads of the usual priority, which on a busy machine takes as
/// long as the machine likes, whatever the loop's own priority is.
/// </remarks>
internal static class FlightRuntime
{
    /// <summary>Settings that can only be given before the process starts: each method is compiled once and
    /// whole, and the heap is not collected before <see cref="QuietHeap.Bytes"/> were allocated.</summary>
    internal static IReadOnlyDictionary<string, string> Environment { get; } =
        new Dictionary<string, string>([QuietHeap.Setting(QuietHeap.Bytes)]) { ["DOTNET_TieredCompilation"] = "0" };

    /// <summary>Raises the calling thread, compiles what will be needed, sets memory aside.</summary>
    /// <remarks>Raised first: on a busy machine the compiling would take a minute, and a vehicle may wait for
    /// this process in the air.</remarks>
    /// <returns>What was reached, in words.</returns>
    internal static string Prepare()
    {
        var priority = LoopThread.Raise();
        var methods = CodeWarmUp.Prepare(
            typeof(ControlLoop).Assembly, typeof(MavlinkConnection).Assembly, typeof(VehicleState).Assembly);
        var memory = LoopThread.TryLockMemory() ? "memory locked" : "memory not locked";
        var heap = QuietHeap.TryBegin() ? "no collections" : "collections as usual";
        return $"{priority}, {memory}, {heap}, {methods} methods compiled";
    }
}
