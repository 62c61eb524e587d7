using DroneSeal.Core;

namespace DroneSeal.Vision;

/// <summary>A box as the angles that it takes up in the level body frame.</summary>
/// <param name="BearingRadians">Of its centre.</param>
/// <param name="HalfWidthRadians">From its centre to a side.</param>
/// <param name="TopSlope">Metres up a metre away at its upper edge.</param>
/// <param name="BottomSlope">Metres up a metre away at its lower edge; negative below the horizon.</param>
/// <param name="TopSigma">Standard deviation of <paramref name="TopSlope"/> by the box's own noise.</param>
/// <param name="BottomSigma">The same for <paramref name="BottomSlope"/>.</param>
/// <param name="HalfWidthSigma">The same for <paramref name="HalfWidthRadians"/>.</param>
/// <param name="BearingSigma">The same for <paramref name="BearingRadians"/>.</param>
/// <param name="IsTopCut">Whether the picture's upper edge cuts it.</param>
/// <param name="IsBottomCut">Whether the picture's lower edge cuts it.</param>
/// <param name="IsSideCut">Whether a side of the picture cuts it.</param>
internal readonly record struct BoxView(
    float BearingRadians,
    float HalfWidthRadians,
    float TopSlope,
    float BottomSlope,
    float TopSigma,
    float BottomSigma,
    float HalfWidthSigma,
    float BearingSigma,
    bool IsTopCut,
    bool IsBottomCut,
    bool IsSideCut)
{
    /// <summary>Whether nothing of it is outside the picture.</summary>
    internal bool IsWhole => !IsTopCut && !IsBottomCut && !IsSideCut;

    internal static BoxView Of(
        in PixelBox box, PinholeCamera camera, in VehicleState state, RangingOptions options)
    {
        var left = camera.BearingOf(box.Left, box.CentreY, state);
        var right = camera.BearingOf(box.Right, box.CentreY, state);
        var top = Slope(camera, box.CentreX, box.Top, state);
        var bottom = Slope(camera, box.CentreX, box.Bottom, state);
        var edgeDown = EdgeSigma(box.Height, options);
        var edgeAcross = EdgeSigma(box.Width, options) / camera.FocalPixels;
        return new BoxView(
            MathF.IEEERemainder(left + (0.5f * MathF.IEEERemainder(right - left, MathF.Tau)), MathF.Tau),
            0.5f * MathF.Abs(MathF.IEEERemainder(right - left, MathF.Tau)),
            top,
            bottom,
            edgeDown * MathF.Abs(Slope(camera, box.CentreX, box.Top + 1, state) - top),
            edgeDown * MathF.Abs(Slope(camera, box.CentreX, box.Bottom + 1, state) - bottom),
            edgeAcross * 0.7f,
            edgeAcross * 0.7f,
            box.Top <= options.CutPixels,
            box.Bottom >= camera.Height - options.CutPixels,
            box.Left <= options.CutPixels || box.Right >= camera.Width - options.CutPixels);
    }

    internal bool IsInBeam(in RangeReading reading)
    {
        var away = MathF.Abs(MathF.IEEERemainder(reading.BearingRadians - BearingRadians, MathF.Tau));
        return away <= HalfWidthRadians + (0.5f * reading.FieldOfViewRadians)
            && reading.Meets(BottomSlope, TopSlope);
    }

    private static float Slope(PinholeCamera camera, float x, float y, in VehicleState state)
    {
        var direction = camera.DirectionOf(x, y, state);
        var level = MathF.Sqrt((direction.X * direction.X) + (direction.Y * direction.Y));
        // Straight up and straight down have no slope; no range is told by what is so steep.
        return -direction.Z / MathF.Max(level, 1e-3f);
    }

    private static float EdgeSigma(float size, RangingOptions options)
    {
        var share = options.EdgeSigmaShare * MathF.Max(0, size);
        return MathF.Sqrt((share * share) + (options.EdgeSigmaPixels * options.EdgeSigmaPixels));
    }
}
