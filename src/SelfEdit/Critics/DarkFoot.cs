using DroneSeal.Core;

namespace DroneSeal.SelfEdit;

/// <summary>Finds the dark foot under a body of the card's colour, as far as it stands out from the ground.</summary>
internal static class DarkFoot
{
    // A card's share is of an upright view; from above and near by a foot shows more of itself.
    private const float DeepestFactor = 1.8f;
    private const float WidestShare = 0.6f;
    private const float IsDark = 0.5f;

    /// <summary>The body with its foot; the body alone where there is none to be seen, or the ground is as dark.</summary>
    /// <param name="maps">Of the picture.</param>
    /// <param name="body">The coloured part, input pixels.</param>
    /// <param name="darkBase">Share of the whole height that a foot takes; zero for a card without one.</param>
    internal static PixelBox Add(ColourMaps maps, in PixelBox body, float darkBase)
    {
        if (darkBase <= 0)
        {
            return body;
        }

        var deepest = DeepestFactor * darkBase / (1 - darkBase) * body.Height;
        var (left, right) = (body.Left + (0.15f * body.Width), body.Right - (0.15f * body.Width));
        var step = MathF.Max(1, 0.03f * body.Height);
        var bottom = body.Bottom;
        while (bottom - body.Bottom < deepest && Dark(maps, left, bottom, right, bottom + step) >= IsDark)
        {
            bottom += step;
        }

        var depth = bottom - body.Bottom;
        if (depth < 1 || depth >= deepest)
        {
            return body;
        }

        var toLeft = Reach(maps, body.Left, -1, body.Bottom, bottom, body.Width);
        var toRight = Reach(maps, body.Right, 1, body.Bottom, bottom, body.Width);
        var isGround = toLeft >= WidestShare * body.Width && toRight >= WidestShare * body.Width;
        return isGround ? body : new PixelBox(body.Left - toLeft, body.Top, body.Right + toRight, bottom);
    }

    private static float Reach(ColourMaps maps, float from, int way, float top, float bottom, float width)
    {
        var step = MathF.Max(1, 0.04f * width);
        var reach = 0f;
        while (reach < WidestShare * width)
        {
            var (near, far) = (from + (way * reach), from + (way * (reach + step)));
            if (Dark(maps, MathF.Min(near, far), top, MathF.Max(near, far), bottom) < IsDark)
            {
                break;
            }

            reach += step;
        }

        return reach;
    }

    private static float Dark(ColourMaps maps, float left, float top, float right, float bottom) =>
        (float)maps.Mean(left, top, right, bottom)[ColourMaps.Dark];
}
