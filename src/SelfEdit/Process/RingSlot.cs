using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using DroneSeal.Core;
using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>Copies frames into slots and out of them, under the slot's stamp.</summary>
internal sealed class RingSlot
{
    private const int HeadOffset = 8;

    private static readonly int _detectionBytes = Unsafe.SizeOf<Detection>();

    private readonly RingMemory _memory;
    private FeatureFrame? _frame;
    private float[][] _arrays = [];

    internal RingSlot(RingMemory memory) => _memory = memory;

    /// <summary>What came of an attempt to read.</summary>
    internal enum Outcome
    {
        /// <summary>The frame is whole.</summary>
        Whole,

        /// <summary>The writer went over it meanwhile.</summary>
        Overwritten,

        /// <summary>The slot holds what no writer writes.</summary>
        Damaged,
    }

    /// <summary>Writes frame number <paramref name="number"/>. Allocates nothing once a frame object was
    /// seen.</summary>
    internal void Write(long number, FeatureFrame frame)
    {
        ref var stamp = ref _memory.Stamp(number);
        Volatile.Write(ref stamp, (2 * number) + 1);
        Interlocked.MemoryBarrier(); // No byte of the frame may be seen before the odd stamp.
        WriteHead(number, frame);
        frame.InputBgr.CopyTo(_memory.Slot(number, _memory.Layout.PictureOffset, frame.InputBgr.Length));
        var arrays = ArraysOf(frame);
        for (var i = 0; i < arrays.Length; i++)
        {
            MemoryMarshal.AsBytes<float>(arrays[i]).CopyTo(ArrayBytes(number, i, arrays[i].Length));
        }

        Volatile.Write(ref stamp, (2 * number) + 2);
    }

    /// <summary>Reads frame number <paramref name="number"/>; <paramref name="into"/> is only worth something
    /// when it is whole.</summary>
    internal Outcome Read(long number, FeatureFrame into)
    {
        ref var stamp = ref _memory.Stamp(number);
        var whole = (2 * number) + 2;
        var before = Volatile.Read(ref stamp);
        if (before != whole)
        {
            return before > whole ? Outcome.Overwritten : Outcome.Damaged;
        }

        var isSound = ReadHead(number, into);
        _memory.Slot(number, _memory.Layout.PictureOffset, into.InputBgr.Length).CopyTo(into.InputBgr);
        var arrays = ArraysOf(into);
        for (var i = 0; i < arrays.Length; i++)
        {
            ArrayBytes(number, i, arrays[i].Length).CopyTo(MemoryMarshal.AsBytes(arrays[i].AsSpan()));
        }

        Interlocked.MemoryBarrier(); // The second look at the stamp comes after the last byte.
        if (Volatile.Read(ref stamp) != whole)
        {
            return Outcome.Overwritten;
        }

        return isSound ? Outcome.Whole : Outcome.Damaged;
    }

    private Span<byte> ArrayBytes(long number, int index, int length) =>
        _memory.Slot(number, _memory.Layout.ArrayOffsets[index], length * sizeof(float));

    private float[][] ArraysOf(FeatureFrame frame)
    {
        if (!ReferenceEquals(frame, _frame))
        {
            _frame = frame;
            _arrays = FeatureArrays.Of(frame, _memory.Layout.Options.Parts);
        }

        return _arrays;
    }

    private void WriteHead(long number, FeatureFrame frame)
    {
        var nameSpace = _memory.Slot(number, RingLayout.NameOffset, RingLayout.NameBytes);
        // A name too long for the slot is cut.
        _ = Utf8.FromUtf16(frame.Name, nameSpace, out _, out var nameBytes);
        var detections = Math.Min(frame.Detections.Count, _memory.Layout.Options.MaxDetections);
        var head = new Head(frame.Id, frame.Features.Letterbox, nameBytes, detections);
        MemoryMarshal.Write(_memory.Slot(number, HeadOffset, Unsafe.SizeOf<Head>()), head);
        MemoryMarshal.Write(_memory.Slot(number, RingLayout.SceneOffset, RingLayout.SceneBytes), SceneRecord.Of(frame.Scene));
        for (var i = 0; i < detections; i++)
        {
            MemoryMarshal.Write(DetectionBytes(number, i), frame.Detections[i]);
        }
    }

    // Counts are cut to what fits before they are used; the second look says whether they were sound.
    private bool ReadHead(long number, FeatureFrame into)
    {
        var head = MemoryMarshal.Read<Head>(_memory.Slot(number, HeadOffset, Unsafe.SizeOf<Head>()));
        var nameBytes = Math.Clamp(head.NameBytes, 0, RingLayout.NameBytes);
        var detections = Math.Clamp(head.Detections, 0, _memory.Layout.Options.MaxDetections);
        into.Id = head.Id;
        into.Features.Letterbox = head.Letterbox;
        into.Name = Encoding.UTF8.GetString(_memory.Slot(number, RingLayout.NameOffset, nameBytes));
        var scene = MemoryMarshal.Read<SceneRecord>(_memory.Slot(number, RingLayout.SceneOffset, RingLayout.SceneBytes));
        into.Scene = scene.ToScene();
        into.Detections.Clear();
        for (var i = 0; i < detections; i++)
        {
            into.Detections.Add(MemoryMarshal.Read<Detection>(DetectionBytes(number, i)));
        }

        return nameBytes == head.NameBytes && detections == head.Detections && scene.IsSound;
    }

    private Span<byte> DetectionBytes(long number, int index) =>
        _memory.Slot(number, RingLayout.DetectionsOffset + (index * _detectionBytes), _detectionBytes);

    private readonly record struct Head(FrameId Id, Letterbox Letterbox, int NameBytes, int Detections);
}
