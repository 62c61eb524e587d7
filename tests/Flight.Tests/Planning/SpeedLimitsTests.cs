namespace DroneSeal.Flight.Tests;

public sealed class SpeedLimitsTests
{
    [Theory]
    [InlineData(0.5, 2f, 10f)]
    [InlineData(3.15, 2f, 10f)]
    [InlineData(0.2, 5f, 1f)]
    [InlineData(1.0, 0.5f, 40f)]
    public void TheGreatestSpeedStopsExactlyWithinTheDistance(
        double reaction, float deceleration, float meters)
    {
        var time = TimeSpan.FromSeconds(reaction);
        var speed = SpeedLimits.GreatestSpeed(meters, time, deceleration);

        Assert.Equal(meters, SpeedLimits.StoppingMeters(speed, time, deceleration), 3);
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(-1f)]
    [InlineData(float.NaN)]
    public void WithoutSightThereIsNoSpeed(float meters) =>
        Assert.Equal(0f, SpeedLimits.GreatestSpeed(meters, TimeSpan.FromSeconds(0.5), 2f));

    [Fact]
    public void ALongerTimeOutAllowsLessSpeed()
    {
        var shorter = SpeedLimits.GreatestSpeed(6f, TimeSpan.FromSeconds(0.65), 2f);
        var longer = SpeedLimits.GreatestSpeed(6f, TimeSpan.FromSeconds(3.15), 2f);

        Assert.InRange(longer, 1.6f, 1.7f);
        Assert.InRange(shorter, 3.7f, 3.8f);
    }
}
