namespace DroneSeal.Flight;

/// <summary>The world around the flight process is broken: what, which one, and what to do.</summary>
public sealed class FlightException : Exception
{
    /// <summary>Says nothing.</summary>
    public FlightException()
    {
    }

    /// <summary>Says what is broken and what to do.</summary>
    public FlightException(string message)
        : base(message)
    {
    }

    /// <summary>Says what is broken and what to do, with the fault under it.</summary>
    public FlightException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
