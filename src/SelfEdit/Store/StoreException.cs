namespace DroneSeal.SelfEdit;

/// <summary>The store of adapter sets is damaged or unusable; the message says what, which one, and what to
/// do.</summary>
public sealed class StoreException : Exception
{
    /// <summary>An error without further word.</summary>
    public StoreException()
    {
    }

    /// <summary>An error in one sentence.</summary>
    public StoreException(string message)
        : base(message)
    {
    }

    /// <summary>An error in one sentence, and what brought it about.</summary>
    public StoreException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
