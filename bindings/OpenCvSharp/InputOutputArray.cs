namespace OpenCvSharp;

/// <summary>The mat that OpenCV reads and changes. Lives on the stack and allocates nothing.</summary>
public readonly ref struct InputOutputArray
{
    private readonly Mat? _source;

    private InputOutputArray(Mat source)
    {
        _source = source;
        Pointer = source.CvPtr;
    }

    internal nint Pointer { get; }

    /// <summary>Hands over a mat.</summary>
    /// <exception cref="ArgumentNullException">There is no mat.</exception>
    /// <exception cref="ObjectDisposedException">The mat is disposed.</exception>
    public static implicit operator InputOutputArray(Mat mat) => Create(mat);

    /// <summary>Hands over a mat.</summary>
    /// <exception cref="ArgumentNullException">There is no mat.</exception>
    /// <exception cref="ObjectDisposedException">The mat is disposed.</exception>
    public static InputOutputArray Create(Mat mat)
    {
        ArgumentNullException.ThrowIfNull(mat);
        return new InputOutputArray(mat);
    }

    // The struct holds an address only: without this the mat could be collected during the call.
    internal void KeepAlive() => GC.KeepAlive(_source);
}
