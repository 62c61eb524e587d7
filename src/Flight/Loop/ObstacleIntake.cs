using DroneSeal.Core;

namespace DroneSeal.Flight.Loop;

/// <summary>Takes what vision sends into the map and keeps its age. One thread; allocates nothing once
/// warm.</summary>
internal sealed class ObstacleIntake(IObstacleSource source, ObstacleMap map, LoopCounters counters)
{
    private readonly ObstacleBatch _batch = new();
    private readonly VisionFreshness _freshness = new();
    private IReadOnlyList<string> _classNames = [];

    /// <summary>Whether the last look found a batch.</summary>
    internal bool HasNew { get; private set; }

    /// <summary>When the last look that found nothing was.</summary>
    internal TimeSpan EmptyAt { get; private set; }

    /// <summary>Capture time of the newest frame that the last look found; null where none
    /// differed.</summary>
    internal TimeSpan? CapturedAt { get; private set; }

    /// <summary>How the detector's self-test went.</summary>
    internal SelfTestResult SelfTest => source.SelfTest;

    /// <summary>Time since the capture of the last picture that differs.</summary>
    internal TimeSpan Age(TimeSpan now) => _freshness.Age(now);

    /// <summary>Takes everything that waits.</summary>
    internal void Take(TimeSpan now)
    {
        (HasNew, CapturedAt) = (false, null);
        while (source.TryTake(now, _batch))
        {
            HasNew = true;
            counters.Batches++;
            LearnClasses();
            if (_freshness.Observe(_batch, now) == FrameTrust.Fresh)
            {
                map.Integrate(_batch);
                CapturedAt = _batch.CapturedAt;
            }
        }

        EmptyAt = HasNew ? EmptyAt : now;
    }

    private void LearnClasses()
    {
        if (!ReferenceEquals(_classNames, source.ClassNames))
        {
            _classNames = source.ClassNames;
            map.Traits = new ObstacleTraitsTable(_classNames);
        }
    }
}
