using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Flight.Autopilot;

namespace DroneSeal.Flight.Loop;

/// <summary>
/// Where home is in the autopilot's local frame: where the vehicle stands before it is armed. The local
/// frame's origin may be elsewhere (it is where the estimator started). One thread.
/// </summary>
internal sealed class HomeFrame
{
    private const float MovedMeters = 0.25f;

    private Vector3? _homeNed;

    /// <summary>Home in the autopilot's local frame, metres; null while it is not known.</summary>
    internal Vector3? HomeNed => _homeNed;

    /// <summary>Takes home over from whoever flew before.</summary>
    internal void Restore(Vector3 homeNed) => _homeNed = homeNed;

    /// <summary>Puts home under the vehicle, if it is known where that is and it is not there
    /// already.</summary>
    /// <returns>Whether home was moved.</returns>
    internal bool MoveTo(Telemetry telemetry, TimeSpan now)
    {
        if (telemetry.PositionAt is null || telemetry.IsPositionGood(now) == false || telemetry.IsArmed)
        {
            return false;
        }

        var place = telemetry.PositionNed;
        if (_homeNed is { } home && (place - home).Length() < MovedMeters)
        {
            return false;
        }

        _homeNed = place;
        return true;
    }

    /// <summary>A state with its position relative to home; null while either is not known.</summary>
    internal VehicleState? Relative(VehicleState? local) => local is { } state && _homeNed is { } home
        ? state with { PositionNed = state.PositionNed - home }
        : null;
}
