using DroneSeal.Core;

namespace DroneSeal.Vision;

/// <summary>How a picture is looked at for one step: where, how large, mirrored or not, in which light.</summary>
/// <param name="Scale">Pixels of the view a pixel of the picture.</param>
/// <param name="CentreX">Pixel of the picture in the view's middle.</param>
/// <param name="CentreY">Likewise, down.</param>
/// <param name="IsMirrored">Whether left and right change places.</param>
/// <param name="Gains">Blue, green, red.</param>
/// <param name="Lift">Added to every byte.</param>
internal readonly record struct TrainingView(
    float Scale, float CentreX, float CentreY, bool IsMirrored, (float Blue, float Green, float Red) Gains, float Lift)
{
    // How much of an object must be left for it to be taught: a share of itself or of the view.
    private const float LeastShare = 0.3f;
    private const float LeastCover = 0.15f;
    private const float SmallestSide = 4;

    /// <summary>A cut of the picture, mostly around one of its objects.</summary>
    internal static TrainingView Cut(TaughtPicture picture, int size, Random random)
    {
        var scale = MathF.Exp(Between(random, MathF.Log(0.6f), MathF.Log(1.7f)));
        var (x, y) = (picture.Width * random.NextSingle(), picture.Height * random.NextSingle());
        if (picture.Objects.Count > 0 && random.NextSingle() < 0.8f)
        {
            var box = picture.Objects[random.Next(picture.Objects.Count)].Box;
            var reach = 0.35f * size / scale;
            x = box.CentreX + Between(random, -reach, reach);
            y = box.CentreY + Between(random, -reach, reach);
        }

        var half = 0.5f * size / scale;
        return Lit(scale, Inside(x, half, picture.Width), Inside(y, half, picture.Height), random);
    }

    /// <summary>Nearly the whole picture.</summary>
    internal static TrainingView Whole(TaughtPicture picture, int size, Random random)
    {
        var fit = size / (float)Math.Max(picture.Width, picture.Height);
        var scale = fit * Between(random, 0.85f, 1.25f);
        var slack = MathF.Abs(0.5f * ((size / scale) - Math.Max(picture.Width, picture.Height)));
        return Lit(
            scale, (0.5f * picture.Width) + Between(random, -slack, slack),
            (0.5f * picture.Height) + Between(random, -slack, slack), random);
    }

    /// <summary>A box of the picture in pixels of the view, not clipped.</summary>
    internal PixelBox Map(in PixelBox box, int size)
    {
        var left = ((box.Left - CentreX) * Scale) + (0.5f * size);
        var right = ((box.Right - CentreX) * Scale) + (0.5f * size);
        var top = ((box.Top - CentreY) * Scale) + (0.5f * size);
        var bottom = ((box.Bottom - CentreY) * Scale) + (0.5f * size);
        return IsMirrored ? new(size - right, top, size - left, bottom) : new(left, top, right, bottom);
    }

    /// <summary>Sorts the picture's objects into what can be taught of the view and what is in doubt.</summary>
    internal void Sort(TaughtPicture picture, int size, List<TaughtObject> objects, List<PixelBox> doubted)
    {
        objects.Clear();
        doubted.Clear();
        foreach (var thing in picture.Objects)
        {
            var whole = Map(thing.Box, size);
            var seen = whole.Clip(size, size);
            var isEnough = seen.Area >= LeastShare * whole.Area || seen.Area >= LeastCover * size * size;
            if (isEnough && seen.Width >= SmallestSide && seen.Height >= SmallestSide)
            {
                objects.Add(thing with { Box = seen });
            }
            else if (seen.Area > 0)
            {
                doubted.Add(seen);
            }
        }
    }

    private static TrainingView Lit(float scale, float x, float y, Random random)
    {
        var gain = Between(random, 0.7f, 1.3f);
        return new(
            scale, x, y, random.Next(2) == 0,
            (gain * Between(random, 0.88f, 1.12f), gain * Between(random, 0.94f, 1.06f),
                gain * Between(random, 0.88f, 1.12f)),
            Between(random, -18, 18));
    }

    private static float Inside(float at, float half, int length) =>
        2 * half >= length ? 0.5f * length : Math.Clamp(at, half, length - half);

    private static float Between(Random random, float low, float high) => low + ((high - low) * random.NextSingle());
}
