using System.Numerics;
using DroneSeal.Core;

namespace DroneSeal.SelfEdit;

/// <summary>A box as the camera over flat ground sees it.</summary>
/// <param name="BearingRadians">Of its centre, clockwise from the nose.</param>
/// <param name="TopSlope">Metres up a metre away at its upper edge.</param>
/// <param name="FootSlope">Metres down a metre away at its lower edge; negative above the horizon.</param>
/// <param name="SlopeSigma">Standard deviation of either.</param>
/// <param name="CameraHeightMeters">Over the ground.</param>
/// <param name="HasFoot">Whether its lower edge may be taken for its foot: inside the picture, and the camera high enough.</param>
/// <param name="HasTop">Whether its upper edge lies inside the picture.</param>
internal readonly record struct GroundView(
    float BearingRadians, float TopSlope, float FootSlope, float SlopeSigma, float CameraHeightMeters, bool HasFoot,
    bool HasTop)
{
    private const float CutPixels = 2.5f;
    private const float EdgeSigmaPixels = 1;
    private const float EdgeSigmaShare = 0.04f;
    private const float HorizonSigma = 0.003f;
    private const float LeastHeightMeters = 0.15f;
    private const float FarthestMeters = 60;

    /// <summary>Horizontal metres to its foot; at most 60.</summary>
    internal float RangeMeters => FootSlope * FarthestMeters > CameraHeightMeters ? CameraHeightMeters / FootSlope : FarthestMeters;

    /// <summary>Metres from its foot to its top.</summary>
    internal float HeightMeters => CameraHeightMeters + (RangeMeters * TopSlope);

    /// <summary>The view of a box.</summary>
    /// <param name="box">Pixels of the camera's picture.</param>
    /// <param name="scene">Camera and vehicle.</param>
    internal static GroundView Of(in PixelBox box, ReviewScene scene)
    {
        var camera = scene.Camera;
        var edge = MathF.Sqrt((EdgeSigmaPixels * EdgeSigmaPixels) + (EdgeSigmaShare * EdgeSigmaShare * box.Height * box.Height));
        return new GroundView(
            camera.BearingOf(box.CentreX, box.CentreY, scene.State),
            Slope(camera.DirectionOf(box.CentreX, box.Top, scene.State)),
            -Slope(camera.DirectionOf(box.CentreX, box.Bottom, scene.State)),
            MathF.Sqrt((edge * edge / (camera.FocalPixels * camera.FocalPixels)) + (HorizonSigma * HorizonSigma)),
            scene.CameraHeightMeters,
            box.Bottom < camera.Height - CutPixels && scene.CameraHeightMeters >= LeastHeightMeters,
            box.Top > CutPixels);
    }

    /// <summary>How many standard deviations its height lies outside a range: negative below it, positive above
    /// it or in the air, zero inside.</summary>
    /// <remarks>A foot under slope s and a top over slope t belong to height H at camera height h where
    /// h (s + t) = H s: linear in both, so that no division blows up at the horizon.</remarks>
    internal float Deviation(float least, float greatest)
    {
        if (!HasFoot)
        {
            return 0;
        }

        var high = Deviation(greatest);
        if (high > 0)
        {
            return high;
        }

        var low = Deviation(least);
        return low < 0 && HasTop ? low : 0;
    }

    /// <summary>How well the height can be told, as a share of it: one standard deviation.</summary>
    internal float HeightSigmaShare =>
        FootSlope <= 0 ? float.PositiveInfinity : MathF.Sqrt(2) * SlopeSigma / MathF.Max(FootSlope, SlopeSigma);

    private static float Slope(Vector3 direction) =>
        -direction.Z / MathF.Max(MathF.Sqrt((direction.X * direction.X) + (direction.Y * direction.Y)), 1e-3f);

    private float Deviation(float height)
    {
        var camera = CameraHeightMeters;
        var excess = (camera * (FootSlope + TopSlope)) - (height * FootSlope);
        return excess / (SlopeSigma * MathF.Sqrt((camera * camera) + ((camera - height) * (camera - height))));
    }
}
