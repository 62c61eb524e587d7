using DroneSeal.Flight.Loop;
using DroneSeal.Host.Agent;

namespace DroneSeal.Host.Tests.Agent;

/// <summary>What the flight process allocates, in lock-step: it waits for days on the ground, and nothing is to be
/// collected in the air.</summary>
public sealed class FlightSoakTests
{
    private const int Turns = 1000; // ten seconds

    [Fact]
    public void WaitingOnTheGroundTheControlLoopAllocatesNothingAndTheHousekeeperLittle()
    {
        using var folder = new TemporaryFolder();
        using var rig = new FlightSoakRig(AgentFolder.Create(folder.Path), seed: 1);
        Turn(rig, 2 * Turns);
        var (loop, keeper) = (rig.LoopBytes, rig.KeeperBytes);

        Turn(rig, Turns);

        Assert.Equal(FlightPhase.Waiting, rig.Phase);
        // Under a byte a turn: code that is not optimised yet boxes a little.
        Assert.InRange(rig.LoopBytes - loop, 0, Turns - 1);
        Assert.InRange(rig.KeeperBytes - keeper, 1, 10 * 4096);
    }

    private static void Turn(FlightSoakRig rig, int turns)
    {
        for (var i = 0; i < turns; i++)
        {
            rig.Step();
        }
    }
}
