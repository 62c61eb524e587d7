using DroneSeal.Flight.Loop;

namespace DroneSeal.Host.Agent;

/// <summary>What the process of a soak holds at one moment.</summary>
/// <param name="Hours">Simulated, since the start.</param>
/// <param name="Phase">Of the flight.</param>
/// <param name="ResidentMib">Of the process.</param>
/// <param name="HeapMib">Managed and alive, as the last collection found it.</param>
/// <param name="CommittedMib">Set aside for the managed heap.</param>
/// <param name="Handles">Open files and sockets.</param>
/// <param name="Threads">Of the process.</param>
/// <param name="Collections">Of the managed heap, so far.</param>
/// <param name="LoopBytes">Allocated by the control loop, so far.</param>
/// <param name="KeeperBytes">Allocated by the housekeeper, so far.</param>
/// <param name="Mapped">Obstacles in the map.</param>
internal readonly record struct FlightSoakSample(
    double Hours, FlightPhase Phase, double ResidentMib, double HeapMib, double CommittedMib, int Handles,
    int Threads, int Collections, long LoopBytes, long KeeperBytes, int Mapped);
