using OpenCvSharp;

namespace DroneSeal.Vision;

/// <summary>Makes the batch of a step; the same for the same seed and step.</summary>
/// <param name="pictures">What there is to look at.</param>
/// <param name="options">Sizes, batches, seed.</param>
internal sealed class BatchPainter(ITaughtPictures pictures, TrainingOptions options)
{
    /// <summary>Whether a step looks at whole pictures.</summary>
    internal bool IsWhole(int step) => step >= options.Steps * (1 - options.WholeShare);

    /// <summary>The batch of a step.</summary>
    internal TrainingBatch Paint(int step)
    {
        var isWhole = IsWhole(step);
        var (size, count) = isWhole
            ? (options.WholeSize, options.WholeBatch)
            : (options.CutSize, options.CutBatch);
        var random = new Random(HashCode(options.Seed, step));
        var batch = new TrainingBatch(size, count);
        for (var i = 0; i < count; i++)
        {
            var picture = pictures.Read(random.Next(pictures.Count));
            var view = isWhole
                ? TrainingView.Whole(picture, size, random)
                : TrainingView.Cut(picture, size, random);
            view.Sort(picture, size, batch.Objects[i], batch.Doubted[i]);
            Paint(picture, view, size, batch.Planes.AsSpan(i * 3 * size * size, 3 * size * size));
        }

        return batch;
    }

    // .NET's own hash differs from run to run.
    private static int HashCode(int seed, int step)
    {
        var mixed = unchecked(((ulong)(uint)seed << 32 | (uint)step) * 0x9E3779B97F4A7C15UL);
        return (int)((mixed ^ (mixed >> 29)) >> 31 & int.MaxValue);
    }

    private static void Paint(TaughtPicture picture, in TrainingView view, int size, Span<float> planes)
    {
        using var source = Mat.FromPixelData(picture.Height, picture.Width, MatType.CV_8UC3, picture.Bgr);
        using var motion = new Mat(2, 3, MatType.CV_64FC1);
        var sign = view.IsMirrored ? -1 : 1;
        var values = motion.AsSpan<double>();
        (values[0], values[1], values[2]) =
            (sign * view.Scale, 0, (0.5 * size) - (sign * view.Scale * view.CentreX) - (view.IsMirrored ? 1 : 0));
        (values[3], values[4], values[5]) = (0, view.Scale, (0.5 * size) - (view.Scale * view.CentreY));
        using var seen = new Mat();
        Cv2.WarpAffine(
            source, seen, motion, new Size(size, size), borderValue: Scalar.All(Letterbox.Padding));
        Split(seen.AsSpan<byte>(), view, planes);
    }

    private static void Split(ReadOnlySpan<byte> bytes, in TrainingView view, Span<float> planes)
    {
        Span<float> table = stackalloc float[3 * 256];
        for (var value = 0; value < 256; value++)
        {
            table[value] = Math.Clamp((value * view.Gains.Blue) + view.Lift, 0, 255);
            table[256 + value] = Math.Clamp((value * view.Gains.Green) + view.Lift, 0, 255);
            table[512 + value] = Math.Clamp((value * view.Gains.Red) + view.Lift, 0, 255);
        }

        var plane = planes.Length / 3;
        for (var channel = 0; channel < 3; channel++)
        {
            var row = table.Slice(256 * channel, 256);
            var target = planes.Slice(channel * plane, plane);
            for (var pixel = 0; pixel < target.Length; pixel++)
            {
                target[pixel] = row[bytes[(3 * pixel) + channel]];
            }
        }
    }
}
