using DroneSeal.Core;

namespace DroneSeal.Vision.Recording;

/// <summary>A recorded flight as a source of frames, with the numbers and times that they were recorded
/// with.</summary>
/// <param name="path">A flight's folder, or the folder that flights lie in: its newest.</param>
public sealed class RecordedFrames(string path) : IFrameSource
{
    /// <summary>How such a source is told from a path.</summary>
    public const string Scheme = "replay://";

    private readonly RecordingReader _reader = new(path);
    private readonly RecordedFrame _frame = new();

    /// <summary>Not known beforehand.</summary>
    public int? Count => null;

    /// <summary>Where the vehicle was at the capture of the last frame; null where that was not
    /// known.</summary>
    public VehicleState? State => _frame.State;

    /// <summary>What the flight was.</summary>
    public RecordedFlight Flight => _reader.Flight;

    /// <inheritdoc/>
    public bool TryNext(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        if (!_reader.TryNext(_frame))
        {
            return false;
        }

        var picture = _frame.Picture;
        var bytes = 3 * picture.Width * picture.Height;
        if (frame.Bgr.Length < bytes)
        {
            frame.Bgr = GC.AllocateUninitializedArray<byte>(bytes);
        }

        picture.Bgr.AsSpan(0, bytes).CopyTo(frame.Bgr);
        (frame.Width, frame.Height, frame.Id, frame.Name, frame.CapturedAt) =
            (picture.Width, picture.Height, picture.Id, picture.Name, picture.CapturedAt);
        return true;
    }

    /// <summary>Holds nothing open.</summary>
    public void Dispose()
    {
    }
}
