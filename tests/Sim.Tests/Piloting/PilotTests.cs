using System.Numerics;

namespace DroneSeal.Sim.Tests;

/// <summary>
/// The measured rows of the reference page, without messages. Read distances to 0.3 m, times to 10 %.
/// </summary>
public sealed class PilotTests
{
    private readonly FlyingVehicle _flying = new();

    [Fact]
    public void WhenTakingOffAtOnceTheFeetLeaveTheGroundAfterFourSeconds()
    {
        Start();

        var after = _flying.Until(() => _flying.Height > 0.02f, 10);

        Assert.InRange(after.TotalSeconds, 3.7, 4.5);
    }

    [Fact]
    public void WhenTakingOffToTenMetersNineAndAHalfAreReachedAfterNineSeconds()
    {
        Start();

        var after = _flying.Until(() => _flying.Height >= 9.5f, 20);

        Assert.InRange(after.TotalSeconds, 8.5, 10.3);
    }

    [Fact]
    public void WhenATakeOffToTenMetersIsDoneItHoversALittleLower()
    {
        _flying.GoUp();

        Assert.InRange(_flying.Height, 9.9f, 9.98f);
        Assert.InRange(_flying.Vehicle.VelocityNed.Length(), 0, 0.05f);
    }

    [Fact]
    public void WhenTwoMetersASecondAreAskedForOneIsReachedAfterThreeQuartersOfASecond()
    {
        _flying.GoUp();

        _flying.SendVelocity(2);
        var after = _flying.Until(() => _flying.Speed >= 1, 5);

        Assert.InRange(after.TotalSeconds, 0.67, 0.83);
    }

    [Fact]
    public void WhenTargetsStopItFliesOnAndThenStands()
    {
        _flying.GoUp();
        _flying.For(8, () => _flying.SendVelocity(2));
        var from = _flying.Vehicle.PositionNed;

        var slowing = _flying.Until(() => _flying.Speed < 1.9f, 10);
        var standing = slowing + _flying.Until(() => _flying.Speed < 0.15f, 10);
        _flying.For(5);

        Assert.InRange(slowing.TotalSeconds, 2.9, 3.5);
        Assert.InRange(standing.TotalSeconds, 4.15, 5.05);
        Assert.InRange(Vector3.Distance(from, _flying.Vehicle.PositionNed), 7.1, 7.7);
    }

    [Fact]
    public void WhenAPositionIsAskedForOnceItIsReachedHoweverLongItTakes()
    {
        _flying.GoUp();

        _flying.Pilot.SetTarget(
            _flying.Now,
            new GuidedTarget(true, new Vector3(60, 20, -12), default, YawGoal.FollowTravel, 0, 0));
        _flying.For(40);

        Assert.InRange(Vector3.Distance(new Vector3(60, 20, -12), _flying.Vehicle.PositionNed), 0, 0.1f);
    }

    [Fact]
    public void WhenYawIsLeftOpenTheNoseTurnsToTheTravelNoFasterThanItsLimit()
    {
        _flying.GoUp();
        var fastest = 0f;

        _flying.For(5, () =>
        {
            _flying.SendVelocity(0, 3);
            fastest = MathF.Max(fastest, _flying.Vehicle.BodyRates.Z);
        });

        Assert.InRange(EulerAngles.Yaw(_flying.Vehicle.Attitude), 1.5f, 1.64f);
        Assert.InRange(fastest, 0.9f, 1.25f);
    }

    [Fact]
    public void WhenLandingFromTenMetersItDisarmsAfterTwentyThreeSeconds()
    {
        _flying.GoUp();

        _flying.Pilot.Change(FlightMode.Land);
        var after = _flying.Until(() => !_flying.Pilot.IsArmed, 60);

        Assert.InRange(after.TotalSeconds, 20.7, 25.3);
        Assert.True(_flying.Vehicle.IsOnGround);
    }

    [Fact]
    public void WhenArmedOnTheGroundItDisarmsAfterTenSeconds()
    {
        _flying.Pilot.Change(FlightMode.Guided);
        _flying.Pilot.Arm(_flying.Now);

        var after = _flying.Until(() => !_flying.Pilot.IsArmed, 20);

        Assert.InRange(after.TotalSeconds, 9.9, 10.1);
    }

    [Fact]
    public void WhenReturningItLandsAtHome()
    {
        _flying.GoUp();
        _flying.For(8, () => _flying.SendVelocity(3, 1));

        _flying.Pilot.Change(FlightMode.ReturnHome);
        _flying.Until(() => !_flying.Pilot.IsArmed, 120);

        Assert.False(_flying.Pilot.IsArmed);
        Assert.InRange(_flying.Vehicle.PositionNed.Length(), 0, 0.6f);
    }

    [Fact]
    public void WhenBrakingItStandsSoonerThanByAZeroTarget()
    {
        _flying.GoUp();
        _flying.For(8, () => _flying.SendVelocity(5));

        _flying.Pilot.Change(FlightMode.Brake);
        var after = _flying.Until(() => _flying.Speed < 0.2f, 10);

        Assert.InRange(after.TotalSeconds, 0.5, 2.5);
    }

    [Fact]
    public void WhenTheWindBlowsInGustsItHoldsItsPlace()
    {
        var wind = new WindOptions
        {
            MeanNed = new(5, -3, 0),
            GustSigmaMetersPerSecond = 1.5f,
        };
        var flying = new FlyingVehicle(wind, 7);
        flying.GoUp();
        var from = flying.Vehicle.PositionNed;

        flying.For(30);

        Assert.InRange(Vector3.Distance(from, flying.Vehicle.PositionNed), 0, 0.8f);
    }

    [Fact]
    public void WhenTheSeedIsTheSameTheFlightIsTheSame()
    {
        var wind = new WindOptions
        {
            GustSigmaMetersPerSecond = 2,
        };

        Assert.Equal(Fly(wind, 3), Fly(wind, 3));
        Assert.NotEqual(Fly(wind, 3), Fly(wind, 4));
    }

    private static Vector3 Fly(WindOptions wind, ulong seed)
    {
        var flying = new FlyingVehicle(wind, seed);
        flying.GoUp();
        flying.For(5, () => flying.SendVelocity(3, 2, 0.1f));
        return flying.Vehicle.PositionNed;
    }

    private void Start()
    {
        _flying.Pilot.Change(FlightMode.Guided);
        _flying.Pilot.Arm(_flying.Now);
        _flying.Pilot.TakeOff(_flying.Now, 10);
    }
}
