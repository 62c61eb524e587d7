namespace DroneSeal.SelfEdit;

/// <summary>The way between two processes is broken; the message says what, which one, and what to
/// do.</summary>
public sealed class ProcessException : Exception
{
    /// <summary>An error without further word.</summary>
    public ProcessException()
    {
    }

    /// <summary>An error in one sentence.</summary>
    public ProcessException(string message)
        : base(message)
    {
    }

    /// <summary>An error in one sentence, and what brought it about.</summary>
    public ProcessException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
