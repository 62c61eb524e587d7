namespace DroneSeal.SelfEdit;

/// <summary>One zone in training: the moving weights, their running mean, and the optimizer's moments.</summary>
/// <remarks>What flies is the mean. A copy is the whole state, so taking an edit back is putting the copy in its place.</remarks>
internal sealed class ZoneState
{
    /// <summary>A zone that starts at these weights.</summary>
    internal ZoneState(float[] start)
    {
        Raw = (float[])start.Clone();
        Mean = (float[])start.Clone();
        Accepted = (float[])start.Clone();
        FirstMoment = new float[start.Length];
        SecondMoment = new float[start.Length];
    }

    private ZoneState(ZoneState other)
    {
        Raw = (float[])other.Raw.Clone();
        Mean = (float[])other.Mean.Clone();
        Accepted = (float[])other.Accepted.Clone();
        FirstMoment = (float[])other.FirstMoment.Clone();
        SecondMoment = (float[])other.SecondMoment.Clone();
        Steps = other.Steps;
    }

    /// <summary>The weights that gradients move.</summary>
    internal float[] Raw { get; }

    /// <summary>Their running mean.</summary>
    internal float[] Mean { get; }

    /// <summary>The weights as they stand in the accepted adapter set; the trust region's centre.</summary>
    internal float[] Accepted { get; }

    /// <summary>Running mean of the gradient.</summary>
    internal float[] FirstMoment { get; }

    /// <summary>Running mean of its square.</summary>
    internal float[] SecondMoment { get; }

    /// <summary>Steps so far.</summary>
    internal int Steps { get; set; }

    /// <summary>An independent copy.</summary>
    internal ZoneState Copy() => new(this);
}
