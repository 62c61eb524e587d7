using DroneSeal.Core;

namespace DroneSeal.Vision;

/// <summary>One thing from frame to frame, as each of the two adapter sets sees it.</summary>
internal sealed class Track
{
    internal int Id { get; private set; }

    internal TrackView Released { get; } = new();

    internal TrackView Active { get; } = new();

    internal TimeSpan FirstSeen { get; private set; }

    internal TimeSpan LastSeen { get; set; }

    internal int Missed { get; private set; }

    /// <summary>Where it must appear in the frame in work; empty where it is beside or behind the
    /// camera.</summary>
    internal PixelBox Expected { get; set; }

    /// <summary>Whether most of it must show.</summary>
    internal bool IsInSight { get; set; }

    internal bool IsSeenNow { get; set; }

    /// <summary>For so long it was in sight and not detected.</summary>
    internal TimeSpan Vanished { get; private set; }

    /// <summary>The view that saw it last; the active one where both did.</summary>
    internal TrackView Latest =>
        Active.Hits > 0 && (Released.Hits == 0 || Active.LastSeen >= Released.LastSeen) ? Active : Released;

    internal bool IsConfirmed => Released.IsConfirmed || Active.IsConfirmed;

    internal void Begin(int id, TimeSpan now)
    {
        Released.Clear();
        Active.Clear();
        (Id, FirstSeen, LastSeen, Missed) = (id, now, now, 0);
        (Expected, IsInSight, IsSeenNow, Vanished) = (default, true, true, default);
    }

    /// <summary>Ends a frame.</summary>
    /// <param name="since">The frame before.</param>
    internal void Close(TimeSpan since)
    {
        if (IsSeenNow)
        {
            (Missed, Vanished) = (0, default);
            return;
        }

        Missed++;
        if (IsInSight)
        {
            Vanished += since;
            Released.Miss();
            Active.Miss();
        }
    }
}
