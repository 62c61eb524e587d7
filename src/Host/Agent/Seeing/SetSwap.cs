using DroneSeal.Vision;

namespace DroneSeal.Host.Agent;

/// <summary>Puts ready sets to use between two frames. Not thread-safe; the frame path owns it.</summary>
/// <param name="detector">Stays the caller's.</param>
internal sealed class SetSwap(Detector detector)
{
    /// <summary>Sets that were put to use.</summary>
    internal int Count { get; private set; }

    /// <summary>How often edits were taken back up to the set in use.</summary>
    internal long GoneBack { get; private set; }

    /// <summary>Puts one to use. Where edits were taken back, what is followed is forgotten: a thing that
    /// only they saw would coast on for a while, told as if the set that is left saw it, and the map would
    /// keep it.</summary>
    internal void Take(ReadySet ready, ObstacleTracker tracker)
    {
        detector.Swap(ready.Head);
        if (ready.IsReleased)
        {
            detector.Release();
        }

        if (ready.GoneBack != GoneBack)
        {
            tracker.Clear();
        }

        (GoneBack, Count) = (ready.GoneBack, Count + 1);
    }
}
