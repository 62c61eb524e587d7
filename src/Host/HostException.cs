namespace DroneSeal.Host;

/// <summary>A run that cannot go on, in one sentence that says what to do.</summary>
internal sealed class HostException : Exception
{
    internal HostException(int exitCode, string message, Exception? innerException = null)
        : base(message, innerException) => Code = exitCode;

    /// <summary>One of <see cref="ExitCode"/>.</summary>
    internal int Code { get; }
}
