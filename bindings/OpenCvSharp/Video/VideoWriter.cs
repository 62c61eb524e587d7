using OpenCvSharp.Native;

namespace OpenCvSharp;

/// <summary>Writes frames into a video file. Not thread-safe.</summary>
public sealed class VideoWriter : IDisposable
{
    private readonly WriterHandle _handle;

    /// <summary>A writer of nothing yet.</summary>
    public VideoWriter() => NativeError.Check(NativeVideo.WriterNew(out _handle));

    /// <summary>A writer of a file; ask <see cref="IsOpened"/> whether it could be opened.</summary>
    public VideoWriter(string fileName, FourCC fourcc, double fps, Size frameSize, bool isColor = true)
        : this() => Open(fileName, fourcc, fps, frameSize, isColor);

    /// <summary>Whether the native writer is gone.</summary>
    public bool IsDisposed => _handle.IsClosed;

    /// <summary>The code of four characters.</summary>
    public static int FourCC(char c1, char c2, char c3, char c4) =>
        OpenCvSharp.FourCC.FromFourChars(c1, c2, c3, c4);

    /// <summary>The code of up to four characters.</summary>
    public static int FourCC(string code) => OpenCvSharp.FourCC.FromString(code);

    /// <summary>Begins a file.</summary>
    /// <returns>Whether it could be opened.</returns>
    public bool Open(string fileName, FourCC fourcc, double fps, Size frameSize, bool isColor = true)
    {
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        NativeError.Check(
            NativeVideo.WriterOpen(
                _handle, fileName, (int)VideoCaptureAPIs.ANY, fourcc, fps, frameSize, isColor ? 1 : 0,
                out var opened));
        return opened != 0;
    }

    /// <summary>Whether frames can be written.</summary>
    public bool IsOpened()
    {
        NativeError.Check(NativeVideo.WriterIsOpened(_handle, out var opened));
        return opened != 0;
    }

    /// <summary>Ends the file.</summary>
    public void Release() => NativeError.Check(NativeVideo.WriterRelease(_handle));

    /// <summary>Appends a frame of the file's size.</summary>
    public void Write(InputArray image)
    {
        NativeError.Check(NativeVideo.WriterWrite(_handle, image.Proxy));
        image.KeepAlive();
    }

    /// <inheritdoc/>
    public void Dispose() => _handle.Dispose();
}
