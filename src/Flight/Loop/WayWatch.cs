using System.Globalization;
using System.Numerics;

namespace DroneSeal.Flight.Loop;

/// <summary>Notices that no way leads to the goal, and that one has opened. One thread.</summary>
/// <remarks>
/// <code>
/// Open   --(the search knows no way for 3 s, and it stands)---> Closed   it is to stand and to look
/// Open   --(the search knows no way for 10 s)-----------------> Closed   the same: enough was tried
/// Open   --(it may fly, and stands for 8 s off the goal)------> Closed   it may go on trying
/// Closed --(the search knows a way for 1 s; or it moves)------> Open
/// </code>
/// The search itself goes on all the time, five times a second: what closed the way may be forgotten or move.
/// </remarks>
/// <param name="goalNed">Metres.</param>
/// <param name="limits">Of the vehicle.</param>
/// <param name="planner">How near it may come.</param>
internal sealed class WayWatch(Vector3 goalNed, VehicleLimits limits, PlannerOptions planner)
{
    private const float StandingSpeed = 0.3f;
    private const float MovingSpeed = 0.6f;

    private static readonly TimeSpan _noWayStanding = TimeSpan.FromSeconds(3);
    // A vehicle that swings back is slow for a moment as well.
    private static readonly TimeSpan _stand = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan _noWayAtMost = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _standing = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan _open = TimeSpan.FromSeconds(1);

    private TimeSpan? _noWaySince;
    private TimeSpan? _slowSince;
    private TimeSpan? _standingSince;
    private TimeSpan? _closedSince;
    private TimeSpan _goodSince;
    private bool _isNoWay;
    private string _reason = "";

    /// <summary>What is known at a time.</summary>
    internal WayToGoal At(TimeSpan now) => _closedSince is { } since
        ? new WayToGoal(true, _isNoWay, now - since, _reason)
        : default;

    /// <summary>Looks at the last plan.</summary>
    /// <param name="now">Monotonic.</param>
    /// <param name="reasons">Of the plan.</param>
    /// <param name="speed">Of the vehicle, level, metres a second.</param>
    /// <param name="mayFly">Whether the supervisor lets it fly at full speed.</param>
    /// <param name="map">What is in the way.</param>
    /// <returns>Whether a way was closed or opened just now.</returns>
    internal bool Tick(TimeSpan now, PlanReasons reasons, float speed, bool mayFly, ObstacleMap map)
    {
        var isNoWay = reasons.HasFlag(PlanReasons.NoWay);
        var isStanding = mayFly && speed < StandingSpeed && !reasons.HasFlag(PlanReasons.AtGoal);
        _noWaySince = isNoWay ? _noWaySince ?? now : null;
        _slowSince = speed < StandingSpeed ? _slowSince ?? now : null;
        _standingSince = isStanding ? _standingSince ?? now : null;
        return _closedSince is null ? Closes(now, map) : Opens(now, isNoWay, speed);
    }

    private bool Closes(TimeSpan now, ObstacleMap map)
    {
        var noWayFor = now - (_noWaySince ?? now);
        var isClosed = noWayFor >= _noWayAtMost
            || (noWayFor >= _noWayStanding && now - (_slowSince ?? now) >= _stand);
        if (!isClosed && now - (_standingSince ?? now) < _standing)
        {
            return false;
        }

        (_closedSince, _goodSince, _isNoWay) = (now, now, isClosed);
        _reason = Words(map);
        return true;
    }

    private bool Opens(TimeSpan now, bool isNoWay, float speed)
    {
        _goodSince = (_isNoWay ? isNoWay : speed < MovingSpeed) ? now : _goodSince;
        if (now - _goodSince < _open)
        {
            return false;
        }

        (_closedSince, _noWaySince, _standingSince, _reason) = (null, null, null, "");
        return true;
    }

    // The obstacle that stands nearest to the goal, or all of them together.
    private string Words(ObstacleMap map)
    {
        var (missing, distance) = (0f, 0f);
        foreach (ref readonly var one in map.Obstacles)
        {
            var away = (one.CentreNorthEast - new Vector2(goalNed.X, goalNed.Y)).Length();
            var least = one.RadiusMeters + limits.RadiusMeters + planner.LeastGapMeters;
            if (least - away > missing && one.TopDown < goalNed.Z && goalNed.Z < one.BottomDown)
            {
                (missing, distance) = (least - away, away);
            }
        }

        var culture = CultureInfo.InvariantCulture;
        return missing > 0
            ? string.Create(culture, $"an obstacle is {distance:0.0} m from the goal, {missing:0.0} m too near")
            : _isNoWay
            ? string.Create(culture, $"the {map.Count} obstacles in the map leave no way to the goal")
            : string.Create(culture, $"nothing tried among the {map.Count} obstacles in the map leads on");
    }
}
