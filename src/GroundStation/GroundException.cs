namespace DroneSeal.GroundStation;

/// <summary>Ends a command with a sentence for its user and an exit code.</summary>
internal sealed class GroundException(int code, string message) : Exception(message)
{
    /// <summary>One of <see cref="ExitCode"/>.</summary>
    internal int Code { get; } = code;
}
