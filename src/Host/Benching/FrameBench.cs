using System.Diagnostics;
using DroneSeal.Core;
using DroneSeal.Vision;

namespace DroneSeal.Host.Benching;

/// <summary>Times the frame path with adapters off and on, alternating, so that both see the same machine.</summary>
internal static class FrameBench
{
    private const int WarmUp = 20;

    /// <param name="detector">Its active set is the one that is measured; a fresh class branch where it has none.</param>
    /// <param name="images">A folder in which a picture can be read; null for a test pattern.</param>
    /// <param name="rounds">Frames measured.</param>
    internal static FrameBenchResult Run(Detector detector, DirectoryInfo? images, int rounds)
    {
        var frames = Frames(images);
        var set = detector.Active.Set.IsEmpty ? FreshBranch.Of(detector.Weights) : detector.Active.Set;
        var off = detector.Prepare(AdapterSet.Empty(detector.Weights.Sha256));
        var on = detector.Prepare(set);
        using var writer = new DetectionJson();
        var (plain, adapted, json) = (new double[rounds], new double[rounds], new double[rounds]);
        for (var i = -WarmUp; i < rounds; i++)
        {
            var frame = frames[(i + WarmUp) % frames.Count];
            detector.Swap(off);
            var offTime = Time(() => detector.Detect(frame));
            detector.Swap(on);
            var onTime = Time(() => detector.Detect(frame));
            var found = detector.Detect(frame);
            var jsonTime = Time(() => writer.Write(frame, found, detector.ClassNames));
            if (i >= 0)
            {
                (plain[i], adapted[i], json[i]) = (offTime, onTime, jsonTime);
            }
        }

        return new FrameBenchResult(
            detector.TrunkDescription, rounds, Median(plain), Median(adapted), Median(json), AllocatedPerFrame(detector, writer, frames, rounds),
            Repeat(50, () => detector.Prepare(set).Dispose()), 1000 * Repeat(2000, () => detector.Swap(on)), 1000 * Repeat(2000, detector.Revert));
    }

    private static double AllocatedPerFrame(Detector detector, DetectionJson writer, List<Frame> frames, int rounds)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < rounds; i++)
        {
            var frame = frames[i % frames.Count];
            _ = writer.Write(frame, detector.Detect(frame), detector.ClassNames).Length;
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)rounds;
    }

    private static List<Frame> Frames(DirectoryInfo? images)
    {
        if (images is null)
        {
            var pattern = new Frame { Name = "pattern", Width = 640, Height = 480, Bgr = new byte[3 * 640 * 480] };
            new Random(1).NextBytes(pattern.Bgr);
            return [pattern];
        }

        using var source = FrameSources.Open([images.FullName]);
        var frames = new List<Frame>();
        for (var frame = new Frame(); frames.Count < 32 && source.TryNext(frame); frame = new Frame())
        {
            frames.Add(frame);
        }

        return frames;
    }

    private static double Repeat(int times, Action action)
    {
        var values = new double[times];
        for (var i = 0; i < times; i++)
        {
            values[i] = Time(action);
        }

        return Median(values);
    }

    private static double Time(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
