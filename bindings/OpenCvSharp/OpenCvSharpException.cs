namespace OpenCvSharp;

/// <summary>This library, not OpenCV, refused; or OpenCV is missing.</summary>
public class OpenCvSharpException : Exception
{
    /// <summary>An error without further word.</summary>
    public OpenCvSharpException()
    {
    }

    /// <summary>An error with a text.</summary>
    public OpenCvSharpException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a text and what brought it about.</summary>
    public OpenCvSharpException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
