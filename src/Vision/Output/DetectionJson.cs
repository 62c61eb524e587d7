using System.Buffers;
using System.Text.Json;
using DroneSeal.Core;

namespace DroneSeal.Vision;

/// <summary>Writes one picture's detections as one JSON object, into a buffer that is kept.</summary>
/// <remarks>
/// <code>
/// { "picture": "a.jpg", "frame": 0, "width": 640, "height": 480,
///   "detections": [ { "class": "person", "class_id": 0, "score": 0.91, "box": [left, top, right, bottom] } ] }
/// </code>
/// Boxes are in source pixels. Allocates nothing once warm. Not thread-safe.
/// </remarks>
public sealed class DetectionJson : IDisposable
{
    private static readonly JsonEncodedText _pictureKey = JsonEncodedText.Encode("picture");
    private static readonly JsonEncodedText _frameNumberKey = JsonEncodedText.Encode("frame");
    private static readonly JsonEncodedText _widthKey = JsonEncodedText.Encode("width");
    private static readonly JsonEncodedText _heightKey = JsonEncodedText.Encode("height");
    private static readonly JsonEncodedText _detectionsKey = JsonEncodedText.Encode("detections");
    private static readonly JsonEncodedText _classKey = JsonEncodedText.Encode("class");
    private static readonly JsonEncodedText _classIdKey = JsonEncodedText.Encode("class_id");
    private static readonly JsonEncodedText _scoreKey = JsonEncodedText.Encode("score");
    private static readonly JsonEncodedText _boxKey = JsonEncodedText.Encode("box");

    private readonly ArrayBufferWriter<byte> _buffer = new(16 * 1024);
    private readonly Utf8JsonWriter _writer;

    /// <summary>A writer with its own buffer.</summary>
    public DetectionJson() => _writer = new Utf8JsonWriter(_buffer);

    /// <summary>Writes one picture.</summary>
    /// <param name="frame">The picture.</param>
    /// <param name="detections">What was found in it.</param>
    /// <param name="classNames">Names by class id.</param>
    /// <returns>UTF-8; valid until the next call.</returns>
    public ReadOnlySpan<byte> Write(Frame frame, DetectionList detections, IReadOnlyList<string> classNames)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(detections);
        ArgumentNullException.ThrowIfNull(classNames);
        _buffer.ResetWrittenCount();
        _writer.Reset();
        _writer.WriteStartObject();
        _writer.WriteString(_pictureKey, frame.Name);
        _writer.WriteNumber(_frameNumberKey, frame.Id.Value);
        _writer.WriteNumber(_widthKey, frame.Width);
        _writer.WriteNumber(_heightKey, frame.Height);
        _writer.WriteStartArray(_detectionsKey);
        foreach (ref readonly var detection in detections.Span)
        {
            Write(detection, classNames[detection.ClassId]);
        }

        _writer.WriteEndArray();
        _writer.WriteEndObject();
        _writer.Flush();
        return _buffer.WrittenSpan;
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private void Write(in Detection detection, string className)
    {
        _writer.WriteStartObject();
        _writer.WriteString(_classKey, className);
        _writer.WriteNumber(_classIdKey, detection.ClassId);
        _writer.WriteNumber(_scoreKey, detection.Score);
        _writer.WriteStartArray(_boxKey);
        _writer.WriteNumberValue(detection.Box.Left);
        _writer.WriteNumberValue(detection.Box.Top);
        _writer.WriteNumberValue(detection.Box.Right);
        _writer.WriteNumberValue(detection.Box.Bottom);
        _writer.WriteEndArray();
        _writer.WriteEndObject();
    }
}
