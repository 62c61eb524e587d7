using OpenCvSharp.Native;

namespace OpenCvSharp;

/// <summary>Reads frames of a video file or camera. Not thread-safe.</summary>
public sealed class VideoCapture : IDisposable
{
    private readonly CaptureHandle _handle;

    /// <summary>A capture of nothing yet.</summary>
    public VideoCapture() => NativeError.Check(NativeVideo.CaptureNew(out _handle));

    /// <summary>A capture of a file; ask <see cref="IsOpened"/> whether it could be opened.</summary>
    public VideoCapture(string fileName, VideoCaptureAPIs apiPreference = VideoCaptureAPIs.ANY)
        : this() => Open(fileName, apiPreference);

    /// <summary>A capture of a camera; ask <see cref="IsOpened"/> whether it could be opened.</summary>
    public VideoCapture(int index, VideoCaptureAPIs apiPreference = VideoCaptureAPIs.ANY)
        : this() => Open(index, apiPreference);

    /// <summary>Frames in the file, as it claims; 0 or less where that is not known.</summary>
    public int FrameCount => (int)Get(VideoCaptureProperties.FrameCount);

    /// <summary>Pixels across.</summary>
    public int FrameWidth
    {
        get => (int)Get(VideoCaptureProperties.FrameWidth);
        set => Set(VideoCaptureProperties.FrameWidth, value);
    }

    /// <summary>Pixels down.</summary>
    public int FrameHeight
    {
        get => (int)Get(VideoCaptureProperties.FrameHeight);
        set => Set(VideoCaptureProperties.FrameHeight, value);
    }

    /// <summary>Frames a second.</summary>
    public double Fps
    {
        get => Get(VideoCaptureProperties.Fps);
        set => Set(VideoCaptureProperties.Fps, value);
    }

    /// <summary>Index of the next frame.</summary>
    public int PosFrames
    {
        get => (int)Get(VideoCaptureProperties.PosFrames);
        set => Set(VideoCaptureProperties.PosFrames, value);
    }

    /// <summary>Position in milliseconds.</summary>
    public int PosMsec
    {
        get => (int)Get(VideoCaptureProperties.PosMsec);
        set => Set(VideoCaptureProperties.PosMsec, value);
    }

    /// <summary>Whether the native capture is gone.</summary>
    public bool IsDisposed => _handle.IsClosed;

    /// <summary>A capture of a file.</summary>
    public static VideoCapture FromFile(string fileName,
        VideoCaptureAPIs apiPreference = VideoCaptureAPIs.ANY) =>
        new(fileName, apiPreference);

    /// <summary>A capture of a camera.</summary>
    public static VideoCapture FromCamera(int index, VideoCaptureAPIs apiPreference = VideoCaptureAPIs.ANY) =>
        new(index, apiPreference);

    /// <summary>Opens a file.</summary>
    /// <returns>Whether it could be opened.</returns>
    public bool Open(string fileName, VideoCaptureAPIs apiPreference = VideoCaptureAPIs.ANY)
    {
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        NativeError.Check(NativeVideo.CaptureOpenFile(_handle, fileName, (int)apiPreference, out var opened));
        return opened != 0;
    }

    /// <summary>Opens a camera.</summary>
    /// <returns>Whether it could be opened.</returns>
    public bool Open(int index, VideoCaptureAPIs apiPreference = VideoCaptureAPIs.ANY)
    {
        NativeError.Check(NativeVideo.CaptureOpenCamera(_handle, index, (int)apiPreference, out var opened));
        return opened != 0;
    }

    /// <summary>Whether there is something to read.</summary>
    public bool IsOpened()
    {
        NativeError.Check(NativeVideo.CaptureIsOpened(_handle, out var opened));
        return opened != 0;
    }

    /// <summary>Closes the file or camera.</summary>
    public void Release() => NativeError.Check(NativeVideo.CaptureRelease(_handle));

    /// <summary>Takes the next frame without decoding it.</summary>
    public bool Grab()
    {
        NativeError.Check(NativeVideo.CaptureGrab(_handle, out var grabbed));
        return grabbed != 0;
    }

    /// <summary>Decodes the frame taken last.</summary>
    public bool Retrieve(OutputArray image, int flag = 0)
    {
        NativeError.Check(NativeVideo.CaptureRetrieve(_handle, image.Pointer, flag, out var retrieved));
        image.KeepAlive();
        return retrieved != 0;
    }

    /// <summary>Takes and decodes the next frame.</summary>
    /// <returns>False at the end.</returns>
    public bool Read(OutputArray image)
    {
        NativeError.Check(NativeVideo.CaptureRead(_handle, image.Pointer, out var read));
        image.KeepAlive();
        return read != 0;
    }

    /// <summary>A property's value; 0 where the backend does not know it.</summary>
    public double Get(VideoCaptureProperties propertyId) => Get((int)propertyId);

    /// <summary>A property's value; 0 where the backend does not know it.</summary>
    public double Get(int propertyId)
    {
        NativeError.Check(NativeVideo.CaptureGet(_handle, propertyId, out var value));
        return value;
    }

    /// <summary>Sets a property.</summary>
    /// <returns>Whether the backend took it.</returns>
    public bool Set(VideoCaptureProperties propertyId, double value) => Set((int)propertyId, value);

    /// <summary>Sets a property.</summary>
    /// <returns>Whether the backend took it.</returns>
    public bool Set(int propertyId, double value)
    {
        NativeError.Check(NativeVideo.CaptureSet(_handle, propertyId, value, out var accepted));
        return accepted != 0;
    }

    /// <inheritdoc/>
    public void Dispose() => _handle.Dispose();
}
