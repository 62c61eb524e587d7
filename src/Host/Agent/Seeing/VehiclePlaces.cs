using DroneSeal.Core;
using DroneSeal.Flight.Loop;

namespace DroneSeal.Host.Agent;

/// <summary>Where the vehicle was when a picture was taken, by what the flight process tells.</summary>
/// <param name="board">File that the flight process writes its states to; may come later.</param>
internal sealed class VehiclePlaces(string board) : IDisposable
{
    private static readonly TimeSpan _fresh = TimeSpan.FromSeconds(1);
    private VehicleStateBoard? _board;

    public void Dispose() => _board?.Dispose();

    /// <summary>The newest state, or null where there is none of the last second.</summary>
    internal VehicleState? Newest(TimeSpan now)
    {
        _board ??= VehicleStateBoard.TryOpen(board);
        return _board is not null && _board.TryRead(out var state) && (now - state.At).Duration() < _fresh
            ? state
            : null;
    }

    /// <summary>The newest state, taken back or on to a picture's time as it moved and turned.</summary>
    internal VehicleState? At(TimeSpan capturedAt)
    {
        if (Newest(capturedAt) is not { } state)
        {
            return null;
        }

        var seconds = (float)(capturedAt - state.At).TotalSeconds;
        return state with
        {
            At = capturedAt,
            PositionNed = state.PositionNed + (seconds * state.VelocityNed),
            YawRadians = state.YawRadians + (seconds * state.YawRateRadiansPerSecond),
        };
    }
}
