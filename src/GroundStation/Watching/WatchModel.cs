using DroneSeal.GroundStation.Links;
using DroneSeal.GroundStation.Vehicles;

namespace DroneSeal.GroundStation.Watching;

/// <summary>Everything that a screen shows.</summary>
internal sealed class WatchModel
{
    /// <summary>What is watched: the links, or a log and its speed.</summary>
    internal required string Title { get; init; }

    /// <summary>The vehicles.</summary>
    internal required Fleet Fleet { get; init; }

    /// <summary>The links.</summary>
    internal required IReadOnlyList<GroundLink> Links { get; init; }

    /// <summary>When the watching began.</summary>
    internal TimeSpan BeganAt { get; init; }

    /// <summary>Monotonic, or the log's time.</summary>
    internal TimeSpan Now { get; set; }

    /// <summary>The time of day, or the log's.</summary>
    internal DateTimeOffset Utc { get; set; }

    /// <summary>The vehicle that is looked at; 0 for the first.</summary>
    internal byte SelectedId { get; set; }

    /// <summary>Whether all vehicles are shown in a table.</summary>
    internal bool IsFleetShown { get; set; }

    /// <summary>The vehicle that is looked at; null while there is none.</summary>
    internal Vehicle? Selected =>
        Fleet.Find(SelectedId) ?? (Fleet.Vehicles.Count > 0 ? Fleet.Vehicles[0] : null);

    /// <summary>Looks at the next or the previous vehicle.</summary>
    internal void Step(int by)
    {
        var all = Fleet.Vehicles;
        if (all.Count == 0)
        {
            return;
        }

        var at = 0;
        for (var i = 0; i < all.Count; i++)
        {
            at = all[i] == Selected ? i : at;
        }

        SelectedId = all[(at + by + all.Count) % all.Count].SystemId;
    }
}
