using System.Numerics;
using DroneSeal.Core;

namespace DroneSeal.Vision.Recording;

/// <summary>A frame's payload, there and back.</summary>
internal static class FrameCodec
{
    private const int DetectionBytes = 24;
    private const int ObstacleBytes = 45;
    private const int ThingBytes = 29;

    /// <summary>Writes a frame.</summary>
    /// <param name="into">With the record begun.</param>
    /// <param name="frame">The frame.</param>
    /// <param name="tables">Number of the tables that class numbers belong to.</param>
    /// <param name="picture">The picture as a file: JPEG or PNG.</param>
    internal static void Write(RecordBuffer into, RecordedFrame frame, int tables, ReadOnlySpan<byte> picture)
    {
        into.Add(tables);
        into.Add(frame.Picture.Id.Value);
        into.Add(frame.Picture.CapturedAt.Ticks);
        into.Add(frame.Picture.Name);
        into.Add((byte)(frame.State is null ? 0 : 1));
        Write(into, frame.State ?? default);
        Write(into, frame.Released);
        Write(into, frame.Active);
        Write(into, frame.Batch);
        into.Add((byte)(frame.HasTruth ? 1 : 0));
        Write(into, frame.Truth);
        into.Add(picture);
    }

    /// <summary>Reads a frame but for its picture and tables.</summary>
    /// <param name="payload">Anything.</param>
    /// <param name="frame">Overwritten.</param>
    /// <param name="tables">Number of the tables that class numbers belong to.</param>
    /// <param name="picture">The picture as a file.</param>
    /// <returns>False where the payload is no whole frame.</returns>
    internal static bool TryRead(
        ReadOnlySpan<byte> payload, RecordedFrame frame, out int tables, out ReadOnlySpan<byte> picture)
    {
        var reading = new RecordReading(payload);
        tables = reading.Int32();
        frame.Picture.Id = new FrameId(reading.Int64());
        frame.Picture.CapturedAt = TimeSpan.FromTicks(reading.Int64());
        frame.Picture.Name = reading.Text();
        var hasState = reading.Byte() == 1;
        var state = ReadState(ref reading);
        frame.State = hasState ? state : null;
        Read(ref reading, frame.Picture.Id, frame.Released);
        Read(ref reading, frame.Picture.Id, frame.Active);
        Read(ref reading, frame.Batch);
        frame.HasTruth = reading.Byte() == 1;
        Read(ref reading, frame.WritableTruth);
        picture = reading.Bytes();
        return reading.IsWhole && !picture.IsEmpty;
    }

    private static void Write(RecordBuffer into, in VehicleState state)
    {
        into.Add(state.At.Ticks);
        Write(into, state.PositionNed);
        Write(into, state.VelocityNed);
        into.Add(state.RollRadians);
        into.Add(state.PitchRadians);
        into.Add(state.YawRadians);
        into.Add(state.YawRateRadiansPerSecond);
    }

    private static VehicleState ReadState(ref RecordReading reading) => new(
        TimeSpan.FromTicks(reading.Int64()), ReadVector(ref reading), ReadVector(ref reading),
        reading.Single(), reading.Single(), reading.Single(), reading.Single());

    private static void Write(RecordBuffer into, Vector3 vector)
    {
        into.Add(vector.X);
        into.Add(vector.Y);
        into.Add(vector.Z);
    }

    private static Vector3 ReadVector(ref RecordReading reading) =>
        new(reading.Single(), reading.Single(), reading.Single());

    private static void Write(RecordBuffer into, in PixelBox box)
    {
        into.Add(box.Left);
        into.Add(box.Top);
        into.Add(box.Right);
        into.Add(box.Bottom);
    }

    private static PixelBox ReadBox(ref RecordReading reading) =>
        new(reading.Single(), reading.Single(), reading.Single(), reading.Single());

    private static void Write(RecordBuffer into, DetectionList detections)
    {
        into.Add(detections.Count);
        foreach (ref readonly var one in detections.Span)
        {
            into.Add(one.ClassId);
            into.Add(one.Score);
            Write(into, one.Box);
        }
    }

    private static void Read(ref RecordReading reading, FrameId frame, DetectionList into)
    {
        into.Clear();
        for (var left = reading.Count(DetectionBytes); left > 0; left--)
        {
            var (classId, score) = (reading.Int32(), reading.Single());
            into.Add(new Detection(frame, ReadBox(ref reading), classId, score));
        }
    }

    private static void Write(RecordBuffer into, ObstacleBatch batch)
    {
        into.Add(batch.Frame.Value);
        into.Add(batch.CapturedAt.Ticks);
        into.Add((long)batch.PixelHash);
        into.Add(batch.Count);
        foreach (ref readonly var one in batch.Obstacles)
        {
            into.Add(one.TrackId);
            into.Add(one.ClassId);
            into.Add(one.BearingRadians);
            into.Add(one.ElevationRadians);
            into.Add(one.ReleasedRangeMeters);
            into.Add(one.ActiveRangeMeters);
            into.Add(one.RangeSigmaMeters);
            into.Add(one.RadiusMeters);
            into.Add(one.HeightMeters);
            into.Add(one.EditId);
            into.Add((byte)(one.IsForRevert ? 1 : 0));
        }
    }

    private static void Read(ref RecordReading reading, ObstacleBatch into)
    {
        into.Clear();
        into.Frame = new FrameId(reading.Int64());
        into.CapturedAt = TimeSpan.FromTicks(reading.Int64());
        into.PixelHash = (ulong)reading.Int64();
        for (var left = reading.Count(ObstacleBytes); left > 0; left--)
        {
            into.Add(new Obstacle(
                reading.Int32(), reading.Int32(), reading.Single(), reading.Single(), reading.Single(),
                reading.Single(), reading.Single(), reading.Single(), reading.Single(), reading.Int64(),
                reading.Byte() == 1));
        }
    }

    private static void Write(RecordBuffer into, IReadOnlyList<RecordedThing> things)
    {
        into.Add(things.Count);
        foreach (var thing in things)
        {
            into.Add(thing.Row);
            into.Add(thing.ClassName);
            Write(into, thing.Box);
            into.Add((byte)(thing.Counts ? 1 : 0));
            into.Add(thing.RangeMeters);
        }
    }

    private static void Read(ref RecordReading reading, List<RecordedThing> into)
    {
        into.Clear();
        for (var left = reading.Count(ThingBytes); left > 0; left--)
        {
            into.Add(new RecordedThing(
                reading.Int32(), reading.Text(), ReadBox(ref reading), reading.Byte() == 1,
                reading.Single()));
        }
    }
}
