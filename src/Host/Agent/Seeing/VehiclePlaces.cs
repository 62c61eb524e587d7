using DroneSeal.Core;
using DroneSeal.Flight;
using DroneSeal.Flight.Loop;
using DroneSeal.Vision;

namespace DroneSeal.Host.Agent;

/// <summary>Where the vehicle was when a picture was taken, by what the flight process tells.</summary>
/// <param name="board">File that the flight process writes its states to; may come later.</param>
internal sealed class VehiclePlaces(string board) : IDisposable
{
    private static readonly TimeSpan _fresh = TimeSpan.FromSeconds(1);
    private readonly PoseHistory _history = new();
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

    /// <summary>Keeps the newest state; to be called some times between pictures, so that there are states on both
    /// sides of a picture's time. By the thread that asks <see cref="At"/>.</summary>
    internal void Note(TimeSpan now)
    {
        if (Newest(now) is { } state)
        {
            _history.Add(state);
        }
    }

    /// <summary>The state at a picture's time: between two that were noted, in place and attitude. Where those are
    /// not there, the newest one taken back or on as it moved and turned, with its own roll and pitch.</summary>
    internal VehicleState? At(TimeSpan capturedAt)
    {
        if (Newest(capturedAt) is not { } state)
        {
            return null;
        }

        _history.Add(state);
        if (_history.TryAt(capturedAt, out var known))
        {
            return known;
        }

        var seconds = (float)(capturedAt - state.At).TotalSeconds;
        return state with
        {
            At = capturedAt,
            PositionNed = state.PositionNed + (seconds * state.VelocityNed),
            YawRadians = state.YawRadians + (seconds * state.YawRateRadiansPerSecond),
        };
    }

    /// <summary>What a range sensor said when a picture was taken; null where none did.</summary>
    internal RangeReading? RangeAt(in VehicleState atCapture) =>
        _board is not null && _board.TryRead(out _, out var range) && range is { } told
            ? ForwardBeam.Of(told, atCapture)
            : null;
}
