using OpenCvSharp.Native;

namespace OpenCvSharp;

/// <summary>What OpenCV reads: a mat or a value. Lives on the stack, allocates nothing; default is
/// "none".</summary>
public readonly ref struct InputArray
{
    private readonly Mat? _source;

    internal readonly NativeInput Proxy;

    private InputArray(Mat? source, NativeInput proxy)
    {
        _source = source;
        Proxy = proxy;
    }

    /// <summary>Reads a mat.</summary>
    /// <exception cref="ArgumentNullException">There is no mat.</exception>
    /// <exception cref="ObjectDisposedException">The mat is disposed.</exception>
    public static implicit operator InputArray(Mat mat) => Create(mat);

    /// <summary>Reads four values.</summary>
    public static implicit operator InputArray(Scalar s) => Create(s);

    /// <summary>Reads one value.</summary>
    public static implicit operator InputArray(double d) => Create(d);

    /// <summary>Reads a mat.</summary>
    /// <exception cref="ArgumentNullException">There is no mat.</exception>
    /// <exception cref="ObjectDisposedException">The mat is disposed.</exception>
    public static InputArray Create(Mat mat)
    {
        ArgumentNullException.ThrowIfNull(mat);
        return new(mat, new NativeInput { Pointer = mat.CvPtr, Kind = NativeInput.KindMat });
    }

    /// <summary>Reads four values.</summary>
    public static InputArray Create(Scalar val) =>
        new(null, new NativeInput { Kind = NativeInput.KindScalar, Value = val });

    /// <summary>Reads one value.</summary>
    public static InputArray Create(double val) =>
        new(null, new NativeInput { Kind = NativeInput.KindDouble, Value = new Scalar(val) });

    // The proxy holds an address only: without this the mat could be collected during the call.
    internal void KeepAlive() => GC.KeepAlive(_source);
}
