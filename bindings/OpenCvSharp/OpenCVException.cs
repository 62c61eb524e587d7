namespace OpenCvSharp;

/// <summary>OpenCV refused a call.</summary>
public class OpenCVException : Exception
{
    /// <summary>An error without further word.</summary>
    public OpenCVException()
        : this(ErrorCode.StsOk, "", "", "", 0)
    {
    }

    /// <summary>An error with a text.</summary>
    public OpenCVException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a text and what brought it about.</summary>
    public OpenCVException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error as OpenCV reports it.</summary>
    public OpenCVException(ErrorCode status, string funcName, string errMsg, string fileName, int line)
        : base(errMsg)
    {
        Status = status;
        FuncName = funcName;
        ErrMsg = errMsg;
        FileName = fileName;
        Line = line;
    }

    /// <summary>OpenCV's code.</summary>
    public ErrorCode Status { get; set; }

    /// <summary>The function of OpenCV that refused.</summary>
    public string FuncName { get; set; } = "";

    /// <summary>OpenCV's own text.</summary>
    public string ErrMsg { get; set; } = "";

    /// <summary>OpenCV's source file, where known.</summary>
    public string FileName { get; set; } = "";

    /// <summary>Line in OpenCV's source, where known.</summary>
    public int Line { get; set; }
}
