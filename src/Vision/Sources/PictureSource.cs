using DroneSeal.Core;
using OpenCvSharp;

namespace DroneSeal.Vision;

/// <summary>Pictures from files, one after another; what cannot be read is skipped and named.</summary>
public sealed class PictureSource : IFrameSource
{
    private readonly IReadOnlyList<string> _paths;
    private readonly List<string> _skipped = [];
    private readonly TimeProvider _time;
    private readonly long _start;
    private byte[] _bytes = new byte[1 << 20];
    private int _next;
    private long _given;

    /// <summary>Pictures of these files and folders, a folder's in the ordinal order of names.</summary>
    /// <param name="paths">Files, and folders whose jpg, jpeg, png and bmp files are meant.</param>
    /// <param name="time">The clock of the frames; the system's where there is none.</param>
    /// <exception cref="VisionException">A path does not exist.</exception>
    public PictureSource(IReadOnlyList<string> paths, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        _paths = [.. paths.SelectMany(PictureFiles.Expand)];
        _time = time ?? TimeProvider.System;
        _start = _time.GetTimestamp();
    }

    /// <summary>Files in all, readable or not.</summary>
    public int? Count => _paths.Count;

    /// <summary>Files that could not be read as pictures, so far.</summary>
    public IReadOnlyList<string> Skipped => _skipped;

    /// <inheritdoc/>
    public bool TryNext(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        while (_next < _paths.Count)
        {
            var path = _paths[_next++];
            if (TryRead(path, frame))
            {
                frame.Id = new FrameId(_given++);
                frame.Name = Path.GetFileName(path);
                frame.CapturedAt = _time.GetElapsedTime(_start);
                return true;
            }

            _skipped.Add(path);
        }

        return false;
    }

    /// <summary>Holds nothing open between two frames.</summary>
    public void Dispose()
    {
    }

    private bool TryRead(string path, Frame frame)
    {
        try
        {
            var length = ReadAll(path);
            if (length == 0)
            {
                return false;
            }

            using var picture = Cv2.ImDecode(_bytes.AsSpan(0, length), ImreadModes.Color);
            return FramePixels.TryCopy(picture, frame);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or OpenCVException)
        {
            return false;
        }
    }

    // Into a buffer that grows once: File.ReadAllBytes would make garbage of every picture.
    private int ReadAll(string path)
    {
        using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        var length = checked((int)Math.Min(RandomAccess.GetLength(file), Array.MaxLength));
        if (_bytes.Length < length)
        {
            _bytes = new byte[length];
        }

        var read = 0;
        while (read < length)
        {
            var more = RandomAccess.Read(file, _bytes.AsSpan(read, length - read), read);
            if (more == 0)
            {
                break;
            }

            read += more;
        }

        return read;
    }
}
