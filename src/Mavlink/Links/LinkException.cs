namespace DroneSeal.Mavlink;

/// <summary>A link cannot be opened at all: its text is wrong, its host unknown, or its port taken.</summary>
public sealed class LinkException : Exception
{
    /// <summary>Makes one without words.</summary>
    public LinkException()
    {
    }

    /// <summary>Makes one that says what is wrong and what to do.</summary>
    public LinkException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one that says what is wrong, with the system's own complaint inside.</summary>
    public LinkException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
