namespace DroneSeal.Gles;

/// <summary>OpenGL ES cannot be used here: what is missing or failed, and what to do.</summary>
public sealed class GlesException : Exception
{
    /// <summary>Without a reason; prefer one.</summary>
    public GlesException()
    {
    }

    /// <summary>With its reason.</summary>
    public GlesException(string message)
        : base(message)
    {
    }

    /// <summary>With its reason and what caused it.</summary>
    public GlesException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
