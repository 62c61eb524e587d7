namespace DroneSeal.Flight.Loop;

/// <summary>When the next turn of a loop is due: at a steady beat, and what was missed is not made up for.
/// One thread.</summary>
/// <param name="period">Between two turns.</param>
/// <param name="begin">When the first is due.</param>
public sealed class LoopPacer(TimeSpan period, TimeSpan begin)
{
    /// <summary>When the turn that is waited for is due.</summary>
    public TimeSpan Due { get; private set; } = begin;

    /// <summary>Moves on after a turn.</summary>
    /// <param name="now">When the turn ended.</param>
    /// <returns>When the next is due; never before <paramref name="now"/>.</returns>
    public TimeSpan Next(TimeSpan now)
    {
        Due += period;
        Due = Due > now ? Due : now;
        return Due;
    }
}
