namespace DroneSeal.SelfEdit;

/// <summary>Sums of the task loss over cells.</summary>
internal struct LossSum
{
    /// <summary>Quality focal loss of the logits.</summary>
    internal float Score;

    /// <summary>GIoU loss of the boxes, weighted.</summary>
    internal float Box;

    /// <summary>Weight of the cells that answer for an object.</summary>
    internal float Positives;

    /// <summary>Score and box together.</summary>
    internal readonly float Total => Score + Box;

    /// <summary>Adds another window's sums.</summary>
    internal void Add(in LossSum other)
    {
        Score += other.Score;
        Box += other.Box;
        Positives += other.Positives;
    }
}
