namespace DroneSeal.Vision;

/// <summary>Something that Vision needs is broken or missing; the message says what, which one, and what to do.</summary>
public sealed class VisionException : Exception
{
    /// <summary>An error without further word.</summary>
    public VisionException()
    {
    }

    /// <summary>An error in one sentence.</summary>
    public VisionException(string message)
        : base(message)
    {
    }

    /// <summary>An error in one sentence, and what brought it about.</summary>
    public VisionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
