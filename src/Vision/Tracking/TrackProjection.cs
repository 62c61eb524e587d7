using System.Numerics;
using DroneSeal.Core;

namespace DroneSeal.Vision;

/// <summary>Where a thing that stays where it is must appear, now that the vehicle has moved.</summary>
internal static class TrackProjection
{
    private const float LeastMeters = 0.1f;

    /// <returns>The box, also outside the picture; empty for what is beside or behind.</returns>
    internal static PixelBox Expected(TrackView view, PinholeCamera camera, in VehicleState state)
    {
        var away = view.Centre - new Vector2(state.PositionNed.X, state.PositionNed.Y);
        var distance = away.Length();
        var face = distance - view.RadiusMeters;
        if (view.Hits == 0 || !(face > LeastMeters))
        {
            return default;
        }

        var bearing = MathF.Atan2(away.Y, away.X) - state.YawRadians;
        var half = MathF.Asin(MathF.Min(view.ShownRadiusMeters / (face + view.ShownRadiusMeters), 0.95f));
        var top = (state.PositionNed.Z - view.TopDown) / (face + view.TopSetback);
        var bottom = (state.PositionNed.Z - view.BottomDown) / face;
        var middle = 0.5f * (top + bottom);
        return camera.TryProject(Ray(bearing, top), state, out var topPixel)
            && camera.TryProject(Ray(bearing, bottom), state, out var bottomPixel)
            && camera.TryProject(Ray(bearing - half, middle), state, out var leftPixel)
            && camera.TryProject(Ray(bearing + half, middle), state, out var rightPixel)
            ? new PixelBox(leftPixel.X, topPixel.Y, rightPixel.X, bottomPixel.Y)
            : default;
    }

    private static Vector3 Ray(float bearing, float slope)
    {
        var (sine, cosine) = MathF.SinCos(bearing);
        return new Vector3(cosine, sine, -slope);
    }
}
