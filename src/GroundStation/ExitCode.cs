namespace DroneSeal.GroundStation;

/// <summary>What the process answers to its caller. Documented in docs/ground-station.md; never
/// renumbered.</summary>
internal static class ExitCode
{
    internal const int Done = 0;
    internal const int Defect = 1;
    internal const int Usage = 2;

    /// <summary>A file, a link or a value that was given cannot be used.</summary>
    internal const int BadInput = 3;

    /// <summary>No vehicle was heard, not the one that was named, or several and none was named.</summary>
    internal const int NoVehicle = 4;

    /// <summary>The vehicle said no.</summary>
    internal const int Refused = 5;

    /// <summary>No answer, or an answer that the vehicle's state does not bear out.</summary>
    internal const int NoAnswer = 6;

    /// <summary>The operator said no, or could not be asked.</summary>
    internal const int NotAllowed = 7;

    /// <summary>A ledger, a log or a check is not as it should be.</summary>
    internal const int CheckFailed = 8;

    /// <summary>Ctrl-C, before the work was done.</summary>
    internal const int Interrupted = 130;
}
