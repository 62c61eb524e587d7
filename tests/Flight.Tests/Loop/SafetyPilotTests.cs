using DroneSeal.Flight.Loop;
using DroneSeal.Sim;

namespace DroneSeal.Flight.Tests.Loop;

/// <summary>Whoever changes the mode has the vehicle; only an autopilot that started anew in the air is
/// landed.</summary>
public sealed class SafetyPilotTests
{
    private const uint Guided = 4;
    private const uint Loiter = 5;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void APilotWhoTakesOverKeepsTheVehicle(bool hasRebootedOnTheGround)
    {
        using var rig = Rig();
        rig.Pins.IsArmInhibited = true;
        rig.Run(10);
        if (hasRebootedOnTheGround)
        {
            rig.Autopilot.Reboot();
        }

        rig.Pins.IsArmInhibited = false;
        rig.RunUntilUnderWay();
        Assert.Equal(hasRebootedOnTheGround, rig.HasLogged("autopilot", "rebooted"));
        rig.SwitchMode(Loiter);
        rig.Run(20);

        Assert.Equal("LOITER", rig.Autopilot.ModeName);
        Assert.Contains("someone else flies now", rig.Loop.Sequence.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public void APilotWhoTakesOverDuringTakeOffKeepsTheVehicle()
    {
        using var rig = Rig();
        rig.RunUntilClimbing();

        rig.SwitchMode(Loiter);
        rig.Run(2);
        Assert.Contains("someone else flies now", rig.Loop.Sequence.Failure, StringComparison.Ordinal);

        rig.Run(58);
        Assert.Equal("LOITER", rig.Autopilot.ModeName);
        Assert.True(rig.Autopilot.IsArmed);
    }

    [Fact]
    public void AnAutopilotThatStartsAnewInTheAirIsLandedBecauseHomeIsLost()
    {
        using var rig = Rig(isRelayed: true);
        rig.RunUntilUnderWay();

        Reboot(rig, (uint)rig.Now.TotalMilliseconds - 500);
        rig.Run(1);
        Assert.Equal("LAND", rig.Autopilot.ModeName);
        rig.RunUntilOver();

        Assert.Contains("started anew in the air", rig.Loop.Sequence.Failure, StringComparison.Ordinal);
        Assert.False(rig.Autopilot.IsArmed);
    }

    [Fact]
    public void AFrameThatWasHeldBackIsNoRebootAndTheFlightGoesOn()
    {
        using var rig = Rig(isRelayed: true);
        rig.RunUntilUnderWay();

        rig.Relay.Attitude = attitude =>
        {
            rig.Relay.Attitude = null;
            attitude.TimeBootMs -= 4000;
            return attitude;
        };
        rig.RunUntilOver();

        Assert.True(rig.HasLogged("autopilot", "rebooted"));
        Assert.Equal(FlightPhase.Done, rig.Loop.Sequence.Phase);
    }

    [Fact]
    public void APilotWhoTakesOverFromALandingIsNotPutIntoLandAgain()
    {
        using var rig = Rig();
        rig.RunUntilUnderWay();
        rig.Loop.Sequence.Abort("a test", rig.Now);
        rig.Run(1);

        rig.SwitchMode(Loiter);
        rig.Run(20);

        Assert.Equal("LOITER", rig.Autopilot.ModeName);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void APilotWhoTakesOverKeepsTheVehicleThoughNobodyAnsweredTheLanding(bool isHeard)
    {
        using var rig = Rig(isRelayed: true);
        rig.RunUntilUnderWay();
        (rig.Relay.LosesCommands, rig.Relay.LosesAnswers) = (!isHeard, isHeard);
        rig.Loop.Sequence.Abort("a test", rig.Now);
        rig.Run(0.1);
        Assert.Equal(isHeard ? "LAND" : "GUIDED", rig.Autopilot.ModeName);

        // Modes are told once a second: only then is it known that the pilot flies.
        rig.SwitchMode(Loiter);
        rig.Run(1.2);
        rig.Relay.LosesCommands = false;
        rig.SwitchMode(Loiter);
        rig.Run(20);

        Assert.Equal("LOITER", rig.Autopilot.ModeName);
    }

    [Fact]
    public void ALandingThatWasPromisedAndIsNotFlownIsAskedForAgain()
    {
        using var rig = Rig();
        rig.RunUntilUnderWay();
        rig.Loop.Sequence.Abort("a test", rig.Now);
        rig.Run(1);
        Assert.Equal("LAND", rig.Autopilot.ModeName);

        rig.SwitchMode(Guided);
        rig.Run(1);
        Assert.Equal("GUIDED", rig.Autopilot.ModeName);
        rig.RunUntilOver();

        Assert.False(rig.Autopilot.IsArmed);
    }

    private static void Reboot(LoopRig rig, uint milliseconds)
    {
        rig.Relay.HidesOtherClocks = true;
        rig.Relay.Attitude = attitude => attitude with { TimeBootMs = attitude.TimeBootMs - milliseconds };
        rig.Relay.Position = position => position with { TimeBootMs = position.TimeBootMs - milliseconds };
    }

    private static LoopRig Rig(bool isRelayed = false) => new(
        ObstacleField.Empty, SimulatedAutopilotOptions.ReadySoon, LoopRig.To(40), isRelayed: isRelayed);
}
