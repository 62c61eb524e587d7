using System.Globalization;

namespace DroneSeal.Flight.Loop;

/// <summary>Says in the log that nothing the planner tried is free, and what the obstacles rest on: an edit
/// of the detector that sees phantoms can be reverted.</summary>
/// <param name="log">Where it is said.</param>
internal sealed class BlockedNotice(FlightLog log)
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1);
    private TimeSpan? _blockedSince;
    private bool _isTold;

    /// <summary>Looks at the last plan.</summary>
    internal void Tick(TimeSpan now, PlanReasons reasons, ObstacleMap map)
    {
        if ((reasons & (PlanReasons.Blocked | PlanReasons.NoWay)) == 0)
        {
            if (_isTold)
            {
                log.Change(now, "planner", "Free", "there is a way again");
            }

            (_blockedSince, _isTold) = (null, false);
            return;
        }

        _blockedSince ??= now;
        if (!_isTold && now - _blockedSince >= _patience)
        {
            _isTold = true;
            log.Change(now, "planner", "Blocked", Words(map));
        }
    }

    private static string Words(ObstacleMap map)
    {
        var (byEdit, newest) = (0, 0L);
        foreach (ref readonly var one in map.Obstacles)
        {
            byEdit += one.EditId > 0 ? 1 : 0;
            newest = Math.Max(newest, one.EditId);
        }

        var rests = byEdit > 0
            ? string.Create(CultureInfo.InvariantCulture, $"; {byEdit} rest on edits that are not released, the newest is edit {newest}")
            : "";
        return string.Create(CultureInfo.InvariantCulture, $"no way is free of the {map.Count} obstacles in the map{rests}");
    }
}
