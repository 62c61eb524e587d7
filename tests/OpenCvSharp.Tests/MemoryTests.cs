using DroneSeal.Tests;
using OpenCvSharp;
using OpenCvSharp.Native;

namespace DroneSeal.OpenCvSharp.Tests;

/// <summary>Counts across the whole process, so nothing may run beside it.</summary>
[Collection(nameof(MemoryTests))]
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
public sealed class MemoryTests
{
    [Fact]
    public void WhenTenThousandFramesPassNoMatStaysAndMemoryIsFlat()
    {
        using var picture = Reference.Picture();
        Cv2.ImEncode(".jpg", picture, out var bytes);
        Frames(bytes, 2000);
        var matsBefore = Alive();
        var bytesBefore = Environment.WorkingSet;

        Frames(bytes, 10_000);

        Assert.Equal(matsBefore, Alive());
        Assert.InRange(Environment.WorkingSet - bytesBefore, long.MinValue, 8L << 20);
    }

    [Fact]
    public void WhenTheDestinationFitsResizingAllocatesNothing()
    {
        using var picture = Reference.Picture();
        using var small = new Mat();
        using var gray = new Mat();
        Work(picture, small, gray);
        var allocated = Allocations.Of(() =>
        {
            for (var i = 0; i < 100; i++)
            {
                Work(picture, small, gray);
            }
        });

        Assert.Equal(0, allocated);
    }

    [Fact]
    public void WhenAPictureIsDecodedOnlyTheMatItselfIsAllocated()
    {
        using var picture = new Mat(480, 640, MatType.CV_8UC3, Scalar.All(50));
        Cv2.ImEncode(".jpg", picture, out var bytes);
        Cv2.ImDecode(bytes, ImreadModes.Color).Dispose();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Cv2.ImDecode(bytes, ImreadModes.Color).Dispose();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 256);
    }

    private static void Work(Mat picture, Mat small, Mat gray)
    {
        Cv2.Resize(picture, small, new Size(20, 15));
        Cv2.CvtColor(small, gray, ColorConversionCodes.BGR2GRAY);
        Cv2.InRange(small, new Scalar(1, 1, 1), new Scalar(9, 9, 9), gray);
    }

    private static void Frames(byte[] bytes, int count)
    {
        using var small = new Mat();
        for (var i = 0; i < count; i++)
        {
            using var frame = Cv2.ImDecode(bytes, ImreadModes.Color);
            Cv2.Resize(frame, small, new Size(20, 15));
            using var part = small[new Rect(2, 2, 5, 5)];
        }
    }

    private static long Alive()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        _ = NativeMat.MatCount(out var alive);
        return alive;
    }
}
