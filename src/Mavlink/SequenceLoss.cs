namespace DroneSeal.Mavlink;

/// <summary>How well the frames of one sender came through one link.</summary>
/// <param name="Received">Frames that came, each counted once.</param>
/// <param name="Lost">Frames that did not come.</param>
/// <param name="Late">Of the received, those that were overtaken by others.</param>
/// <param name="Duplicates">Frames that came again.</param>
public readonly record struct SequenceLoss(long Received, long Lost, long Late, long Duplicates)
{
    /// <summary>Part of the frames that was lost, 0..1.</summary>
    public double Ratio => Received + Lost > 0 ? (double)Lost / (Received + Lost) : 0;
}
