using DroneSeal.Core;

namespace DroneSeal.Vision.Recording;

/// <summary>One place in a recorder's queue: a frame on its way to the disk.</summary>
internal sealed class RecordingSlot
{
    internal RecordedFrame Frame { get; } = new();

    internal AdaptedHead? Released { get; private set; }

    internal AdaptedHead? Active { get; private set; }

    internal IReadOnlyList<string> ObstacleNames { get; private set; } = [];

    /// <summary>Copies everything; allocates nothing once the pictures' size is known.</summary>
    internal void Fill(in FrameFacts facts)
    {
        CopyPicture(facts.Frame, Frame.Picture);
        Frame.State = facts.State;
        (Released, Active, ObstacleNames) = (facts.ReleasedHead, facts.ActiveHead, facts.ObstacleNames);
        Copy(facts.Released, Frame.Released);
        Copy(facts.Active, Frame.Active);
        Copy(facts.Batch, Frame.Batch);
        Frame.HasTruth = facts.Truth is not null;
        Frame.WritableTruth.Clear();
        for (var i = 0; i < facts.Truth?.Count; i++)
        {
            Frame.WritableTruth.Add(facts.Truth[i]);
        }
    }

    private static void CopyPicture(Frame from, Frame into)
    {
        var bytes = 3 * from.Width * from.Height;
        if (into.Bgr.Length != bytes)
        {
            into.Bgr = GC.AllocateUninitializedArray<byte>(bytes);
        }

        from.Bgr.AsSpan(0, bytes).CopyTo(into.Bgr);
        (into.Width, into.Height) = (from.Width, from.Height);
        (into.Id, into.Name, into.CapturedAt) = (from.Id, from.Name, from.CapturedAt);
    }

    private static void Copy(DetectionList from, DetectionList into)
    {
        into.Clear();
        foreach (ref readonly var one in from.Span)
        {
            into.Add(one);
        }
    }

    private static void Copy(ObstacleBatch from, ObstacleBatch into)
    {
        into.Clear();
        (into.Frame, into.CapturedAt, into.PixelHash) = (from.Frame, from.CapturedAt, from.PixelHash);
        foreach (ref readonly var one in from.Obstacles)
        {
            into.Add(one);
        }
    }
}
