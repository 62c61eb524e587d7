using DroneSeal.Core;

namespace DroneSeal.Flight;

/// <summary>How old the newest picture is. Only a frame that differs from those before it, with a stamp that
/// can be true, makes vision younger.</summary>
/// <remarks>Not thread-safe; the control loop owns it.</remarks>
public sealed class VisionFreshness
{
    // A driver that hangs can go on handing out the same few buffers in turn.
    private const int RememberedPictures = 4;

    private readonly ulong[] _pictures = new ulong[RememberedPictures];
    private TimeSpan _lastCapture;
    private long _fresh;

    /// <summary>Frames that were not fresh.</summary>
    public long Distrusted { get; private set; }

    /// <summary>Whether there was any fresh frame.</summary>
    public bool HasSeen => _fresh > 0;

    /// <summary>Judges one frame. Only a fresh one should go into the map.</summary>
    /// <param name="capturedAt">Its capture time, monotonic on this machine.</param>
    /// <param name="pixelHash">Of its pixels.</param>
    /// <param name="now">Monotonic.</param>
    public FrameTrust Observe(TimeSpan capturedAt, ulong pixelHash, TimeSpan now)
    {
        var trust = Judge(capturedAt, pixelHash, now);
        if (trust == FrameTrust.Fresh)
        {
            _pictures[_fresh % RememberedPictures] = pixelHash;
            _fresh++;
            _lastCapture = capturedAt;
        }
        else
        {
            Distrusted++;
        }

        return trust;
    }

    /// <inheritdoc cref="Observe(TimeSpan, ulong, TimeSpan)"/>
    public FrameTrust Observe(ObstacleBatch batch, TimeSpan now)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return Observe(batch.CapturedAt, batch.PixelHash, now);
    }

    /// <summary>Time since the capture of the last fresh frame; the longest time there is when there was
    /// none.</summary>
    public TimeSpan Age(TimeSpan now) => HasSeen ? now - _lastCapture : TimeSpan.MaxValue;

    private FrameTrust Judge(TimeSpan capturedAt, ulong pixelHash, TimeSpan now)
    {
        if (capturedAt > now)
        {
            return FrameTrust.FutureStamp;
        }

        if (HasSeen && capturedAt <= _lastCapture)
        {
            return FrameTrust.BackwardStamp;
        }

        var known = (int)Math.Min(_fresh, RememberedPictures);
        return _pictures.AsSpan(0, known).Contains(pixelHash) ? FrameTrust.SamePicture : FrameTrust.Fresh;
    }
}
