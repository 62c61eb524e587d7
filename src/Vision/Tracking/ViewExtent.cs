using System.Numerics;
using DroneSeal.Core;

namespace DroneSeal.Vision;

/// <summary>How large a thing stands in the picture, whatever its range: tangents of angles, level with the
/// eye.</summary>
/// <param name="Half">Of half its width.</param>
/// <param name="Top">Of its upper end, up is positive.</param>
/// <param name="Bottom">Of its lower end.</param>
internal readonly record struct ViewExtent(float Half, float Top, float Bottom)
{
    private const float LeastMeters = 0.05f;

    /// <summary>As one set of adapters sees it.</summary>
    /// <param name="view">The thing.</param>
    /// <param name="here">The eye, metres north and east.</param>
    /// <param name="down">The eye, metres down.</param>
    internal static ViewExtent Of(TrackView view, Vector2 here, float down)
    {
        var distance = MathF.Max(view.FaceMeters(here) + view.RadiusMeters, LeastMeters);
        return new ViewExtent(
            view.RadiusMeters / distance, (down - view.TopDown) / distance, (down - view.BottomDown) / distance);
    }

    /// <summary>As it was told.</summary>
    internal static ViewExtent Of(in Obstacle told)
    {
        var distance = MathF.Max(told.SafeRangeMeters + told.RadiusMeters, LeastMeters);
        var (middle, half) = (MathF.Tan(told.ElevationRadians), 0.5f * told.HeightMeters / distance);
        return new ViewExtent(told.RadiusMeters / distance, middle + half, middle - half);
    }

    /// <summary>Large enough for both.</summary>
    internal ViewExtent Union(in ViewExtent other) =>
        new(MathF.Max(Half, other.Half), MathF.Max(Top, other.Top), MathF.Min(Bottom, other.Bottom));

    /// <summary>Half its width where its face is so far away, metres.</summary>
    internal float RadiusMeters(float faceMeters)
    {
        var half = MathF.Min(Half, 0.9f);
        return MathF.Max(faceMeters, LeastMeters) * half / (1f - half);
    }

    /// <summary>Its ends at a distance, metres above the eye.</summary>
    internal (float Top, float Bottom) Heights(float distanceMeters) => (Top * distanceMeters, Bottom * distanceMeters);
}
