using System.Numerics;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;
using DroneSeal.Tests;

namespace DroneSeal.Sim.Tests;

/// <summary>The flying rows of the reference page, over raw messages in lock-step.</summary>
public sealed class FlightTests : IDisposable
{
    private readonly Companion _companion = new();

    public void Dispose() => _companion.Dispose();

    [Fact]
    public void WhenArmedAndTakenOffItFliesByVelocityAndLands()
    {
        _companion.AskFor(LocalPositionNed.MessageId, 20);
        _companion.GoUp();
        Assert.InRange(_companion.Place.Z, -9.98f, -9.9f);

        _companion.Routine = () => _companion.SendVelocity(3, 1);
        _companion.For(10);
        _companion.Routine = null;
        Assert.InRange(_companion.Place.Vx, 2.9f, 3.1f);
        Assert.InRange(_companion.Place.X, 24, 30);
        _companion.For(6);

        Assert.Equal(MavResult.Accepted, _companion.SetMode(9));
        var after = _companion.Until(() => !_companion.Autopilot.IsArmed, 60);

        Assert.InRange(after.TotalSeconds, 20.7, 25.3);
        Assert.True(_companion.Autopilot.IsOnGround);
        Assert.Equal(9u, _companion.Autopilot.CustomMode);
    }

    [Fact]
    public void WhenTakenOffRightAfterArmingItsTimesAreAsMeasured()
    {
        _companion.For(2);
        _companion.SetMode(4);
        _companion.Arm();
        var armed = _companion.Now;
        _companion.Ask(MavCommand.NavTakeoff, seventh: 10);

        _companion.Until(() => _companion.Height > 0.02f, 20);
        Assert.InRange((_companion.Now - armed).TotalSeconds, 3.7, 4.5);
        _companion.Until(() => _companion.Height >= 9.5f, 20);

        Assert.InRange((_companion.Now - armed).TotalSeconds, 8.5, 10.3);
    }

    [Theory]
    [InlineData(3f, 2.8, 3.5)]
    [InlineData(0.5f, 0.35, 0.9)]
    public void WhenTargetsStopItSlowsAfterItsTimeOut(float timeout, double least, double most)
    {
        _companion.Send(new ParamSet { TargetSystem = 1, ParamId = "GUID_TIMEOUT", ParamValue = timeout });
        _companion.GoUp();
        _companion.Routine = () => _companion.SendVelocity(2);
        _companion.For(8);

        _companion.Routine = null;
        var slowing = _companion.Until(() => _companion.Speed < 1.9f, 10);
        _companion.For(5);

        Assert.InRange(slowing.TotalSeconds, least, most);
        Assert.InRange(_companion.Speed, 0, 0.05f);
        Assert.Equal("GUIDED", _companion.Autopilot.ModeName);
    }

    [Fact]
    public void WhenAPositionWasAskedForItNeverTimesOut()
    {
        _companion.AskFor(PositionTargetLocalNed.MessageId, 5);
        _companion.GoUp();

        _companion.Send(new SetPositionTargetLocalNed
        {
            TargetSystem = 1,
            TargetComponent = 1,
            CoordinateFrame = MavFrame.LocalNed,
            TypeMask = (PositionTargetTypemask)0xDF8,
            X = 50,
            Y = -30,
            Z = -8,
        });
        _companion.For(40);

        Assert.InRange(Vector3.Distance(_companion.Autopilot.Truth.PositionNed, new(50, -30, -8)), 0, 0.1f);
        Assert.Equal(50, _companion.Target.X);
    }

    [Fact]
    public void WhenAYawRateIsGivenTheNoseTurnsAtIt()
    {
        _companion.GoUp();

        _companion.Routine = () => _companion.SendVelocity(1, yawRate: 0.3f);
        _companion.For(3);

        Assert.InRange(_companion.Autopilot.Truth.YawRateRadiansPerSecond, 0.27f, 0.33f);
    }

    [Fact]
    public void WhenATargetHoldsNoNumberItIsPassedOver()
    {
        _companion.GoUp();

        _companion.Routine = () => _companion.SendVelocity(float.NaN, float.PositiveInfinity);
        _companion.For(3);

        Assert.InRange(_companion.Speed, 0, 0.1f);
    }

    [Fact]
    public void WhenTheModeIsNotGuidedTargetsArePassedOver()
    {
        _companion.GoUp();
        _companion.SetMode(5);

        _companion.Routine = () => _companion.SendVelocity(3);
        _companion.For(3);

        Assert.InRange(_companion.Speed, 0, 0.1f);
    }

    [Fact]
    public void WhenTheFrameIsTheBodysTheVelocityTurnsWithTheNose()
    {
        using var companion =
            new Companion(SimulatedAutopilotOptions.ReadySoon with { InitialYawRadians = MathF.PI / 2 });
        companion.GoUp();

        companion.Routine = () => companion.Send(new SetPositionTargetLocalNed
        {
            TargetSystem = 1,
            CoordinateFrame = MavFrame.BodyNed,
            TypeMask = (PositionTargetTypemask)0xDC7,
            Vx = 2,
        });
        companion.For(4);

        Assert.InRange(companion.Autopilot.Truth.VelocityNed.Y, 1.9f, 2.1f);
    }

    [Theory]
    [InlineData(1, "RTL")]
    [InlineData(5, "LAND")]
    [InlineData(0, "GUIDED")]
    public void WhenTheGroundStationFallsSilentItsFailsafeActs(float action, string mode)
    {
        using var companion = new Companion(systemId: 255, componentId: 190);
        companion.Send(new ParamSet { TargetSystem = 1, ParamId = "FS_GCS_ENABLE", ParamValue = action });
        companion.Routine =
            () => companion.Send(new Heartbeat { Type = MavType.Gcs, Autopilot = MavAutopilot.Invalid });
        companion.GoUp();

        companion.Routine = null;
        companion.For(4.8);
        Assert.Equal("GUIDED", companion.Autopilot.ModeName);
        companion.For(1);

        Assert.Equal(mode, companion.Autopilot.ModeName);
    }

    [Fact]
    public void WhenAWallComesNearItsOwnAvoidanceStopsIt()
    {
        _companion.Send(new ParamSet { TargetSystem = 1, ParamId = "PRX_FILT", ParamValue = 0 });
        _companion.GoUp();
        _companion.SendsDistances = false;

        _companion.Routine = () =>
        {
            var centimeters =
                (ushort)Math.Clamp((30 - _companion.Autopilot.Truth.PositionNed.X) * 100, 20, 2001);
            _companion.SendDistances(2001, (0, centimeters), (1, centimeters), (71, centimeters));
            _companion.SendVelocity(2);
        };
        _companion.For(30);

        Assert.InRange(30 - _companion.Autopilot.Truth.PositionNed.X, 1.5f, 2.2f);
    }

    [Fact]
    public void WhenItRestartsInFlightItFalls()
    {
        _companion.GoUp();

        _companion.Autopilot.Reboot();
        _companion.For(2);

        Assert.InRange(_companion.Height, 0, 0.01f);
    }

    [Fact]
    public void WhenItRestartsAtHomeItStandsThere()
    {
        using var companion = new Companion(
            SimulatedAutopilotOptions.ReadySoon with { RebootInFlight = RebootKind.StartsAtHome });
        companion.GoUp();
        companion.Routine = () => companion.SendVelocity(3);
        companion.For(5);

        companion.Autopilot.Reboot();
        companion.For(0.1);

        Assert.Equal(Vector3.Zero, companion.Autopilot.Truth.PositionNed);
    }

    [Fact]
    public void WhenSeedAndMessagesAreTheSameTheFlightIsTheSame()
    {
        Assert.Equal(Fly(11), Fly(11));
        Assert.NotEqual(Fly(11), Fly(12));
    }

    [Fact]
    public void WhenItIsWarmFlyingAllocatesNothing()
    {
        var now = TimeSpan.Zero;
        using var autopilot = new SimulatedAutopilot(SimulatedAutopilotOptions.ReadySoon);
        var (near, far) = LoopbackLink.Pair(() => now);
        using var connection = new MavlinkConnection(near, new MavlinkAddress(1, 191));
        MavlinkFrameHandler nothing = static (in MavlinkFrame _, TimeSpan _) => { };
        autopilot.Attach(far);
        var distances = new ObstacleDistance
        {
            Increment = 5,
            MinDistance = 20,
            MaxDistance = 2000,
        };
        var target = new SetPositionTargetLocalNed
        {
            CoordinateFrame = MavFrame.LocalNed,
            TypeMask = (PositionTargetTypemask)0xDC7,
            Vx = 2,
        };
        Command(MavCommand.SetMessageInterval, LocalPositionNed.MessageId, 20_000);
        Command(MavCommand.SetMessageInterval, DistanceSensor.MessageId, 100_000);
        Run(3);
        Command(MavCommand.DoSetMode, 1, 4);
        Command(MavCommand.ComponentArmDisarm, 1, 0);
        Command(MavCommand.NavTakeoff, 0, 0);
        Run(20);
        var allocated = Allocations.Of(() => Run(20));

        Assert.Equal(0, allocated);
        Assert.True(autopilot.Truth.VelocityNed.X > 1.9f);

        void Command(MavCommand command, float first, float second) => connection.Send(
            new CommandLong
            {
                Command = command,
                Param1 = first,
                Param2 = second,
                Param7 = 10,
            },
            now);

        void Run(int seconds)
        {
            for (var i = 0; i < seconds * 20; i++)
            {
                now += TimeSpan.FromMilliseconds(50);
                connection.Send(distances, now);
                connection.Send(target, now);
                autopilot.Step(now);
                connection.Poll(now, nothing);
            }
        }
    }

    private static Vector3 Fly(ulong seed)
    {
        using var companion = new Companion(
            SimulatedAutopilotOptions.ReadySoon with
            {
                Seed = seed,
                Wind = new WindOptions
                {
                    GustSigmaMetersPerSecond = 1.5f,
                },
            });
        companion.GoUp();
        companion.Routine = () => companion.SendVelocity(3, 1);
        companion.For(5);
        return companion.Autopilot.Truth.PositionNed;
    }
}
