using System.Numerics;
using DroneSeal.Gles;

namespace DroneSeal.Sim.Rendering;

/// <summary>A part of the shadow map, -1..1 across and up.</summary>
internal readonly record struct LightBox(Vector2 Low, Vector2 High)
{
    internal LightBox With(LightBox other) => new(Vector2.Min(Low, other.Low), Vector2.Max(High, other.High));

    internal bool Meets(LightBox other) =>
        Low.X < other.High.X && other.Low.X < High.X && Low.Y < other.High.Y && other.Low.Y < High.Y;

    /// <summary>Keeps all drawing inside; false where nothing of it lies on the map.</summary>
    internal bool Scissor(int sizePixels)
    {
        var low = Pixels(Low, sizePixels) - Vector2.One;
        var high = Pixels(High, sizePixels) + Vector2.One;
        low = Vector2.Clamp(low, Vector2.Zero, new Vector2(sizePixels));
        high = Vector2.Clamp(high, Vector2.Zero, new Vector2(sizePixels));
        if (high.X <= low.X || high.Y <= low.Y)
        {
            return false;
        }
        GlesState.SetScissor((int)low.X, (int)low.Y, (int)(high.X - low.X), (int)(high.Y - low.Y));
        return true;
    }

    private static Vector2 Pixels(Vector2 place, int sizePixels)
    {
        var scaled = (place + Vector2.One) * (0.5f * sizePixels);
        return new Vector2(MathF.Floor(scaled.X), MathF.Floor(scaled.Y));
    }
}
