namespace OpenCvSharp;

/// <summary>The mat that OpenCV writes into. Lives on the stack and allocates nothing.</summary>
public readonly ref struct OutputArray
{
    private readonly Mat? _source;

    private OutputArray(Mat source)
    {
        _source = source;
        Pointer = source.CvPtr;
    }

    internal nint Pointer { get; }

    /// <summary>Hands over a mat.</summary>
    /// <exception cref="ArgumentNullException">There is no mat.</exception>
    /// <exception cref="ObjectDisposedException">The mat is disposed.</exception>
    public static implicit operator OutputArray(Mat mat) => Create(mat);

    /// <summary>Hands over a mat.</summary>
    /// <exception cref="ArgumentNullException">There is no mat.</exception>
    /// <exception cref="ObjectDisposedException">The mat is disposed.</exception>
    public static OutputArray Create(Mat mat)
    {
        ArgumentNullException.ThrowIfNull(mat);
        return new OutputArray(mat);
    }

    // The struct holds an address only: without this the mat could be collected during the call.
    internal void KeepAlive() => GC.KeepAlive(_source);
}
