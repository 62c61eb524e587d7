using System.Numerics;
using DroneSeal.Flight.Loop;

namespace DroneSeal.Flight.Tests.Loop;

public sealed class WayWatchTests
{
    private readonly WayWatch _watch = new(new Vector3(20, 0, -3), new VehicleLimits(), new PlannerOptions());
    private readonly ObstacleMap _map = new World().Map;
    private TimeSpan _now = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData(2.9, 0, false)]
    [InlineData(3.1, 0, true)]
    [InlineData(9.9, 2, false)]
    [InlineData(10.1, 2, true)]
    public void WithoutAWayItIsClosedAfterAWhileSoonerWhereItStands(
        double seconds, float speed, bool isClosed)
    {
        Pass(seconds, PlanReasons.NoWay, speed);

        Assert.Equal(isClosed, _watch.At(_now).IsClosed);
        Assert.Equal(isClosed, _watch.At(_now).IsWaitedFor);
    }

    [Fact]
    public void OneThatStandsThoughItMayFlyIsToldAndMayGoOnTrying()
    {
        Pass(8.1, PlanReasons.Blocked, speed: 0);

        Assert.True(_watch.At(_now).IsClosed);
        Assert.False(_watch.At(_now).IsWaitedFor);
        Assert.NotEmpty(_watch.At(_now).Reason);

        Pass(1.1, PlanReasons.None, speed: 1);
        Assert.False(_watch.At(_now).IsClosed);
    }

    [Fact]
    public void OneThatStandsAtTheGoalOrIsHeldIsNotStuck()
    {
        Pass(20, PlanReasons.AtGoal, speed: 0);
        Pass(20, PlanReasons.None, speed: 0, mayFly: false);

        Assert.False(_watch.At(_now).IsClosed);
    }

    [Fact]
    public void OnlyAWayThatLastsASecondOpensIt()
    {
        Pass(4, PlanReasons.NoWay, speed: 0);
        Pass(0.9, PlanReasons.None, speed: 0);
        Pass(0.1, PlanReasons.NoWay, speed: 0);
        Assert.True(_watch.At(_now).IsClosed);

        Pass(1.1, PlanReasons.None, speed: 0);
        Assert.False(_watch.At(_now).IsClosed);
    }

    private void Pass(double seconds, PlanReasons reasons, float speed, bool mayFly = true)
    {
        for (var left = seconds; left > 0.001; left -= 0.05)
        {
            _now += TimeSpan.FromSeconds(0.05);
            _watch.Tick(_now, reasons, speed, mayFly, _map);
        }
    }
}
