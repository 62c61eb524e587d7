using System.Text.Json;
using OpenCvSharp;

namespace DroneSeal.Vision.Recording;

/// <summary>Makes records of frames and events, and sees to it that every segment can be read by itself: it
/// begins with the flight, and holds every set that its frames were looked at with. One thread.</summary>
internal sealed class RecordComposer : IDisposable
{
    private static readonly TimeSpan _lookPeriod = TimeSpan.FromSeconds(1);

    private readonly RecordingOptions _options;
    private readonly byte[] _flight;
    private readonly SegmentWriter _writer;
    private readonly RecordBuffer _buffer = new();
    private readonly HashSet<string> _setsInSegment = [];
    private readonly Mat _picture = new();
    private readonly ImageEncodingParam[] _encoding;
    private (AdaptedHead? Released, AdaptedHead? Active, IReadOnlyList<string>? Obstacles) _told;
    private int _tables;
    private bool _mustTell;
    private TimeSpan? _lookAt;
    private string _decided = "";
    private TimeSpan _lastAt;
    private long _frames;
    private long _lost;
    private volatile string _problem = "";

    internal RecordComposer(RecordingOptions options, RecordedFlight flight, IRecordingDisk disk)
    {
        _options = options;
        _flight = JsonSerializer.SerializeToUtf8Bytes(flight);
        _writer = new SegmentWriter(options, disk);
        _encoding = [options.IsLossless
            ? new ImageEncodingParam(ImwriteFlags.PngCompression, 1)
            : new ImageEncodingParam(ImwriteFlags.JpegQuality, options.JpegQuality)];
        Directory.CreateDirectory(options.Flight);
    }

    internal long Frames => Volatile.Read(ref _frames);

    /// <summary>Frames that came while recording paused.</summary>
    internal long Lost => Volatile.Read(ref _lost);

    internal long Written => _writer.Written;

    internal string Problem => _problem;

    /// <summary>Writes a frame; a frame that cannot be written is lost.</summary>
    internal void Write(RecordingSlot slot, TimeSpan now)
    {
        _lastAt = slot.Frame.Picture.CapturedAt;
        if (TryBegin(now) && TryCompose(slot) && TrySend(now))
        {
            Volatile.Write(ref _frames, _frames + 1);
        }
        else
        {
            Volatile.Write(ref _lost, _lost + 1);
        }
    }

    internal void Write(RecordedEvent happened, TimeSpan now)
    {
        if (TryBegin(now))
        {
            _buffer.Begin(RecordKind.Event);
            _buffer.Add(happened.At.Ticks);
            _buffer.Add(happened.Subject);
            _buffer.Add(happened.Words);
            _buffer.End();
            TrySend(now);
        }
    }

    /// <summary>Records what was decided elsewhere, when it changes; looks once a second.</summary>
    internal void Look(TimeSpan now, Func<(string Subject, string Words)?>? decisions)
    {
        if (decisions is null || now < _lookAt)
        {
            return;
        }

        _lookAt = now + _lookPeriod;
        if (decisions() is { } one && one.Words != _decided)
        {
            _decided = one.Words;
            Write(new RecordedEvent(_lastAt, one.Subject, one.Words), now);
        }
    }

    public void Dispose()
    {
        _writer.Dispose();
        _picture.Dispose();
    }

    private bool TryBegin(TimeSpan now)
    {
        _buffer.Clear();
        var isReady = _writer.TryBegin(now, out var isNew);
        _problem = _writer.Problem;
        if (isNew)
        {
            _mustTell = true;
            _setsInSegment.Clear();
            _buffer.Begin(RecordKind.Header);
            _buffer.Add(_flight);
            _buffer.End();
        }

        return isReady;
    }

    private bool TrySend(TimeSpan now)
    {
        var isWritten = _writer.TryWrite(_buffer.Span, now);
        _problem = _writer.Problem;
        return isWritten;
    }

    private bool TryCompose(RecordingSlot slot)
    {
        TellTables(slot);
        var picture = slot.Frame.Picture;
        _picture.Create(picture.Height, picture.Width, MatType.CV_8UC3);
        picture.Bgr.AsSpan(0, 3 * picture.Width * picture.Height).CopyTo(_picture.AsSpan<byte>());
        if (!Cv2.ImEncode(_options.IsLossless ? ".png" : ".jpg", _picture, out var bytes, _encoding))
        {
            // The tables in the buffer are not sent either: the next frame tells them again.
            _mustTell = true;
            _setsInSegment.Clear();
            return false;
        }

        _buffer.Begin(RecordKind.Frame);
        FrameCodec.Write(_buffer, slot.Frame, _tables, bytes);
        _buffer.End();
        return true;
    }

    private void TellTables(RecordingSlot slot)
    {
        var now = (slot.Released, slot.Active, slot.ObstacleNames);
        if (!_mustTell && ReferenceEquals(now.Released, _told.Released)
            && ReferenceEquals(now.Active, _told.Active)
            && ReferenceEquals(now.ObstacleNames, _told.Obstacles))
        {
            return;
        }

        (_told, _mustTell) = (now, false);
        _tables++;
        TellSet(slot.Released!.Set);
        TellSet(slot.Active!.Set);
        _buffer.Begin(RecordKind.Tables);
        _buffer.Add(_tables);
        _buffer.Add(JsonSerializer.SerializeToUtf8Bytes(new RecordedTables
        {
            ReleasedSet = NameOf(slot.Released.Set),
            ActiveSet = NameOf(slot.Active.Set),
            ReleasedNames = slot.Released.ClassNames,
            ActiveNames = slot.Active.ClassNames,
            ObstacleNames = slot.ObstacleNames,
        }));
        _buffer.End();
    }

    private void TellSet(AdapterSet set)
    {
        if (!set.IsEmpty && _setsInSegment.Add(set.Sha256))
        {
            _buffer.Begin(RecordKind.Set);
            _buffer.Add(set.Sha256);
            _buffer.Add(set.ToBytes());
            _buffer.End();
        }
    }

    private static string NameOf(AdapterSet set) => set.IsEmpty ? "" : set.Sha256;
}
