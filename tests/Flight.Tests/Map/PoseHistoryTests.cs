using System.Numerics;

using DroneSeal.Core;

namespace DroneSeal.Flight.Tests;

public sealed class PoseHistoryTests
{
    private readonly PoseHistory _history = new();

    [Fact]
    public void BetweenTwoStatesTheVehicleIsInterpolatedAndTurnsTheShortWay()
    {
        _history.Add(State(1.0, 0f, 3.0f));
        _history.Add(State(1.5, 4f, -3.0f));

        Assert.True(_history.TryAt(TimeSpan.FromSeconds(1.25), out var state));

        Assert.Equal(2f, state.PositionNed.X, 4);
        Assert.Equal(MathF.PI, MathF.Abs(state.YawRadians), 3);
    }

    [Theory]
    [InlineData(2.2, true)]
    [InlineData(2.4, false)]
    [InlineData(0.9, false)]
    public void BeyondTheNewestOnlyALittleIsGuessed(double seconds, bool isKnown)
    {
        _history.Add(State(1.0, 0f, 0f));
        _history.Add(State(2.0, 4f, 0f));

        Assert.Equal(isKnown, _history.TryAt(TimeSpan.FromSeconds(seconds), out var state));
        Assert.True(!isKnown || MathF.Abs(state.PositionNed.X - 4.8f) < 1e-3f);
    }

    [Fact]
    public void WhereTheLinkWasDownNothingIsGuessedInBetween()
    {
        _history.Add(State(1.0, 0f, 0f));
        _history.Add(State(4.0, 4f, 0f));
        _history.Add(State(4.1, 4f, 0f));

        Assert.False(_history.TryAt(TimeSpan.FromSeconds(3.9), out _));
        Assert.True(_history.TryAt(TimeSpan.FromSeconds(4.05), out _));
    }

    [Fact]
    public void AStateThatIsNotNewerIsLeftOut()
    {
        _history.Add(State(1.0, 0f, 0f));
        _history.Add(State(1.0, 9f, 0f));
        _history.Add(State(0.5, 9f, 0f));

        Assert.Equal(1, _history.Count);
        Assert.Equal(0f, _history.Newest.PositionNed.X);
    }

    [Fact]
    public void WhenItIsFullTheOldestIsForgotten()
    {
        for (var i = 0; i < 300; i++)
        {
            _history.Add(State(0.5 * i, i, 0f));
        }

        Assert.False(_history.TryAt(TimeSpan.FromSeconds(21.75), out _));
        Assert.True(_history.TryAt(TimeSpan.FromSeconds(22.25), out var state));
        Assert.Equal(44.5f, state.PositionNed.X, 3);
    }

    [Fact]
    public void AfterClearingNothingIsKnownAndOlderStatesAreTaken()
    {
        _history.Add(State(5.0, 9f, 0f));

        _history.Clear();
        Assert.False(_history.TryAt(TimeSpan.FromSeconds(5.0), out _));

        _history.Add(State(1.0, 2f, 0f));
        Assert.True(_history.TryAt(TimeSpan.FromSeconds(1.0), out var state));
        Assert.Equal(2f, state.PositionNed.X);
    }

    private static VehicleState State(double seconds, float north, float yaw) =>
        new(TimeSpan.FromSeconds(seconds), new(north, 0f, 0f), new Vector3(4f, 0f, 0f), 0f, 0f, yaw, 0f);
}
