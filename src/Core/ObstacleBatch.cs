namespace DroneSeal.Core;

/// <summary>Everything that one frame showed in the way. Reused from frame to frame by its owner.</summary>
public sealed class ObstacleBatch
{
    /// <summary>Most obstacles in one batch; the nearest are kept.</summary>
    public const int Capacity = 256;

    private readonly Obstacle[] _obstacles = new Obstacle[Capacity];

    /// <summary>The frame that was looked at.</summary>
    public FrameId Frame { get; set; }

    /// <summary>Capture time of that frame, monotonic on this machine.</summary>
    public TimeSpan CapturedAt { get; set; }

    /// <summary>Hash of the frame's pixels: two frames that show the very same pixels are a frozen camera.</summary>
    public ulong PixelHash { get; set; }

    /// <summary>How many obstacles there are, 0..<see cref="Capacity"/>.</summary>
    public int Count { get; private set; }

    /// <summary>The obstacles; valid until the batch is filled again.</summary>
    public ReadOnlySpan<Obstacle> Obstacles => _obstacles.AsSpan(0, Count);

    /// <summary>How many of them count while what is in use now is in use.</summary>
    public int CountInUse
    {
        get
        {
            var count = 0;
            foreach (ref readonly var one in Obstacles)
            {
                count += one.IsForRevert ? 0 : 1;
            }
            return count;
        }
    }

    /// <summary>Forgets all obstacles.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds one; when the batch is full, the farthest is dropped.</summary>
    public void Add(in Obstacle obstacle)
    {
        if (Count < Capacity)
        {
            _obstacles[Count++] = obstacle;
            return;
        }
        var farthest = 0;
        for (var i = 1; i < Count; i++)
        {
            if (_obstacles[i].SafeRangeMeters > _obstacles[farthest].SafeRangeMeters)
            {
                farthest = i;
            }
        }
        if (obstacle.SafeRangeMeters < _obstacles[farthest].SafeRangeMeters)
        {
            _obstacles[farthest] = obstacle;
        }
    }
}
