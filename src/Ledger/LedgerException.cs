namespace DroneSeal.Ledger;

/// <summary>The record of self-edits is damaged or unusable; the message says what, which one, and what to
/// do.</summary>
public sealed class LedgerException : Exception
{
    /// <summary>An error without further word.</summary>
    public LedgerException()
    {
    }

    /// <summary>An error in one sentence.</summary>
    public LedgerException(string message)
        : base(message)
    {
    }

    /// <summary>An error in one sentence, and what brought it about.</summary>
    public LedgerException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
