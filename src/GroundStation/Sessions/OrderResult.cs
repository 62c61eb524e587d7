namespace DroneSeal.GroundStation.Sessions;

/// <summary>What became of a command.</summary>
/// <param name="Outcome">In one word.</param>
/// <param name="Words">Why; may be empty where it was done.</param>
/// <param name="Said">What the autopilot said meanwhile.</param>
/// <param name="Sent">How often it was sent.</param>
/// <param name="Took">From the first sending to the end.</param>
internal sealed record OrderResult(
    OrderOutcome Outcome, string Words, IReadOnlyList<string> Said, int Sent, TimeSpan Took)
{
    /// <summary>The exit code that it ends a command with.</summary>
    internal int Code => Outcome switch
    {
        OrderOutcome.Done => ExitCode.Done,
        OrderOutcome.Refused => ExitCode.Refused,
        _ => ExitCode.NoAnswer,
    };
}
