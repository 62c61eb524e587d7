using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Flight.Loop;
using DroneSeal.Host.Agent;

namespace DroneSeal.Host.Tests.Agent;

/// <summary>Where a vehicle was that pitches and turns while a picture is on its way.</summary>
public sealed class VehiclePlacesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly VehicleStateBoard _board;
    private readonly VehiclePlaces _places;

    public VehiclePlacesTests()
    {
        var path = Path.Combine(_folder.Path, "board");
        _board = VehicleStateBoard.Create(path);
        _places = new VehiclePlaces(path);
    }

    public void Dispose()
    {
        _places.Dispose();
        _board.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void RollAndPitchAreThoseOfThePicturesTimeAndNotOfLater()
    {
        // It brakes: half a radian a second.
        for (var i = 0; i <= 10; i++)
        {
            _board.Write(State(1 + (0.02f * i)));
            _places.Note(TimeSpan.FromSeconds(1 + (0.02 * i)));
        }

        var at = _places.At(TimeSpan.FromSeconds(1.07))!.Value;

        Assert.Equal(TimeSpan.FromSeconds(1.07), at.At);
        Assert.Equal(0.5f * 1.07f, at.PitchRadians, 1e-4f);
        Assert.Equal(-0.3f * 1.07f, at.RollRadians, 1e-4f);
        Assert.Equal(2 * 1.07f, at.PositionNed.X, 1e-4f);
    }

    [Fact]
    public void BeforeAnythingWasNotedTheNewestStateIsTakenBackAsItMovedAndTurned()
    {
        _board.Write(State(1.2f));

        var at = _places.At(TimeSpan.FromSeconds(1.1))!.Value;

        Assert.Equal(2 * 1.1f, at.PositionNed.X, 1e-4f);
        Assert.Equal(0.4f * 1.1f, at.YawRadians, 1e-4f);
        Assert.Equal(0.5f * 1.2f, at.PitchRadians, 1e-4f);
    }

    [Fact]
    public void AStateThatIsTooOldIsNone()
    {
        _board.Write(State(1));
        _places.Note(TimeSpan.FromSeconds(1));

        Assert.Null(_places.At(TimeSpan.FromSeconds(2.5)));
    }

    private static VehicleState State(float seconds) => new(
        TimeSpan.FromSeconds(seconds), new Vector3(2 * seconds, 0, -3), new Vector3(2, 0, 0),
        -0.3f * seconds, 0.5f * seconds, 0.4f * seconds, 0.4f);
}
