using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Flight.Loop;

namespace DroneSeal.Flight.Tests.Loop;

public sealed class PilotTests
{
    private static readonly VehicleLimits _limits = new() { MaxAltitudeMeters = 10 };

    [Theory]
    [InlineData(5, 1.5f)]
    [InlineData(9.8f, 0.65f)]
    [InlineData(10, 0)]
    [InlineData(12, 0)]
    public void AClimbEndsUnderTheCeiling(float height, float fastestClimb)
    {
        var state = default(VehicleState) with { PositionNed = new Vector3(3, 4, -height) };

        var under = Pilot.UnderCeiling(new Vector3(1, 2, -1.5f), state, _limits);

        Assert.Equal((1f, 2f), (under.X, under.Y));
        Assert.Equal(-fastestClimb, under.Z, 0.01f);
    }

    [Fact]
    public void ADescentIsNotHinderedByTheCeiling()
    {
        var state = default(VehicleState) with { PositionNed = new Vector3(0, 0, -12) };

        Assert.Equal(Vector3.UnitZ, Pilot.UnderCeiling(Vector3.UnitZ, state, _limits));
    }
}
