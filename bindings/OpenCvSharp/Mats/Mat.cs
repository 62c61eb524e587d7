using System.Runtime.InteropServices;
using OpenCvSharp.Native;

namespace OpenCvSharp;

/// <summary>A picture or matrix of OpenCV. Not thread-safe while it is written.</summary>
/// <remarks>Whoever made it disposes of it; views share the pixels and keep them alive.</remarks>
public sealed partial class Mat : IDisposable
{
    private readonly MatHandle _handle;

    // Keeps the managed memory of FromPixelData where it is.
    private GCHandle _pinned;

    /// <summary>A mat without pixels.</summary>
    /// <exception cref="OpenCvSharpException">OpenCV or the native part is missing.</exception>
    public Mat() => NativeError.Check(NativeMat.MatNew(out _handle));

    /// <summary>Reads a picture file; empty where it cannot be read.</summary>
    public Mat(string fileName, ImreadModes flags = ImreadModes.Color)
        : this()
    {
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        NativeError.Check(NativeCodec.Imread(fileName, (int)flags, CvPtr));
    }

    /// <summary>A mat whose values are not set.</summary>
    /// <exception cref="OpenCVException">There is no such size or type.</exception>
    public Mat(int rows, int cols, MatType type)
        : this() => Create(rows, cols, type);

    /// <summary>A mat whose values are not set.</summary>
    /// <exception cref="OpenCVException">There is no such size or type.</exception>
    public Mat(Size size, MatType type)
        : this(size.Height, size.Width, type)
    {
    }

    /// <summary>A mat of one value.</summary>
    /// <exception cref="OpenCVException">There is no such size or type.</exception>
    public Mat(int rows, int cols, MatType type, Scalar s)
        : this(rows, cols, type) => SetTo(s);

    /// <summary>A mat of one value.</summary>
    /// <exception cref="OpenCVException">There is no such size or type.</exception>
    public Mat(Size size, MatType type, Scalar s)
        : this(size.Height, size.Width, type, s)
    {
    }

    /// <summary>A view of a part of another mat.</summary>
    /// <exception cref="OpenCVException">The part lies outside.</exception>
    public Mat(Mat m, Rect roi)
        : this()
    {
        ArgumentNullException.ThrowIfNull(m);
        NativeError.Check(NativeMat.MatView(m.CvPtr, roi, CvPtr));
        GC.KeepAlive(m);
    }

    /// <summary>Whether the native mat is gone.</summary>
    public bool IsDisposed => _handle.IsClosed;

    /// <summary>Address of the native mat.</summary>
    /// <exception cref="ObjectDisposedException">The mat is disposed.</exception>
    public nint CvPtr
    {
        get
        {
            ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
            return _handle.DangerousGetHandle();
        }
    }

    /// <summary>A mat over memory of the caller, who keeps it alive and in place.</summary>
    /// <param name="rows">Rows.</param>
    /// <param name="cols">Columns.</param>
    /// <param name="type">Depth and channels.</param>
    /// <param name="data">Where the first element lies.</param>
    /// <param name="step">Bytes from row to row; 0 where the rows follow each other without padding.</param>
    public static Mat FromPixelData(int rows, int cols, MatType type, nint data, long step = 0)
    {
        var mat = new Mat();
        NativeError.Check(NativeMat.MatWrap(mat.CvPtr, rows, cols, type.Value, data, step));
        return mat;
    }

    /// <summary>A mat over an array, which stays pinned until the mat is disposed.</summary>
    /// <exception cref="ArgumentException">The array is too short.</exception>
    public static Mat FromPixelData(int rows, int cols, MatType type, Array data, long step = 0)
    {
        ArgumentNullException.ThrowIfNull(data);
        var pinned = GCHandle.Alloc(data, GCHandleType.Pinned);
        try
        {
            var mat = FromPixelData(rows, cols, type, pinned.AddrOfPinnedObject(), step);
            mat._pinned = pinned;
            pinned = default;
            var held = (long)Buffer.ByteLength(data);
            if ((mat.Step() * (rows - 1L)) + ((long)cols * mat.ElemSize()) > held)
            {
                mat.Dispose();
                throw new ArgumentException($"The array holds only {held} bytes.", nameof(data));
            }

            return mat;
        }
        finally
        {
            if (pinned.IsAllocated)
            {
                pinned.Free();
            }
        }
    }

    /// <summary>Decodes a picture; empty where the bytes are none.</summary>
    public static Mat ImDecode(byte[] imageBytes, ImreadModes mode = ImreadModes.Color) =>
        Cv2.ImDecode(imageBytes, mode);

    /// <summary>Decodes a picture; empty where the bytes are none.</summary>
    public static Mat ImDecode(ReadOnlySpan<byte> span, ImreadModes mode = ImreadModes.Color) =>
        Cv2.ImDecode(span, mode);

    /// <summary>Decodes a picture; empty where the bytes are none.</summary>
    public static Mat FromImageData(byte[] imageBytes, ImreadModes mode = ImreadModes.Color) =>
        Cv2.ImDecode(imageBytes, mode);

    /// <summary>Makes the mat this large, keeping its memory where it fits already.</summary>
    /// <exception cref="OpenCVException">There is no such size or type.</exception>
    public void Create(int rows, int cols, MatType type) =>
        NativeError.Check(NativeMat.MatCreate(CvPtr, rows, cols, type.Value));

    /// <summary>Makes the mat this large, keeping its memory where it fits already.</summary>
    /// <exception cref="OpenCVException">There is no such size or type.</exception>
    public void Create(Size size, MatType type) => Create(size.Height, size.Width, type);

    /// <summary>The same as <see cref="Dispose"/>.</summary>
    public void Release() => Dispose();

    /// <summary>Frees the native mat, and its pixels where nothing else uses them.</summary>
    public void Dispose()
    {
        _handle.Dispose();
        if (_pinned.IsAllocated)
        {
            _pinned.Free();
        }
    }
}
