namespace DroneSeal.SelfEdit;

/// <summary>How a learner ended.</summary>
/// <param name="Code">Its exit code; 128 + signal where a signal ended it; -1 where it never started.</param>
/// <param name="Signal">The signal, or null.</param>
/// <param name="Words">What happened, in one sentence, with the last line that it wrote to its error
/// stream.</param>
public sealed record LearnerExit(int Code, int? Signal, string Words)
{
    /// <summary>Whether it ended as it should.</summary>
    public bool IsClean => Code == 0;
}
