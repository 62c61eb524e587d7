using DroneSeal.Core;

namespace DroneSeal.Vision;

/// <summary>Tells how far away what a box shows is, by every way there is. Immutable; allocates
/// nothing.</summary>
/// <remarks>
/// By size: a thing of height H between slopes t and b, its top a setback s behind its nearest face, is at
/// (H - s t) / (t - b); where its foot is hidden and the camera h over the ground, at (H - h) / t - s.
/// By the ground: the foot under slope b is at h / -b, and can not be farther, whatever it belongs to.
/// </remarks>
public sealed class Ranger
{
    private const float LeastBoxPixels = 3;
    private const float MostGroundShare = 0.6f;
    private const float CutShare = 0.5f;
    private const float HiddenFootShare = 0.5f;
    private const float FarthestMeters = 300;

    private readonly PinholeCamera _camera;
    private readonly RangingOptions _options;

    /// <summary>Ranges for one camera.</summary>
    /// <exception cref="ArgumentException">Camera or settings are wrong; all faults are named.</exception>
    public Ranger(PinholeCamera camera, RangingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(camera);
        _camera = camera;
        _options = options ?? new RangingOptions();
        var problems = string.Join(' ', camera.Problems().Concat(_options.Problems()));
        if (problems.Length > 0)
        {
            throw new ArgumentException(problems, nameof(options));
        }
    }

    /// <summary>Ranges of one box.</summary>
    /// <param name="box">Pixels of the camera's picture; its edges count as cut where they touch the
    /// picture's.</param>
    /// <param name="prior">Of the class that the box was given.</param>
    /// <param name="state">Of the vehicle at capture.</param>
    /// <param name="groundDown">Of the ground under what is seen, metres down of the local origin.</param>
    /// <param name="reading">Of a range sensor whose beam ends at what this box shows; null without
    /// one.</param>
    /// <param name="isFootHidden">Whether something nearer stands before the box's lower end.</param>
    public RangeEstimates Estimate(
        in PixelBox box,
        SizePrior prior,
        in VehicleState state,
        float groundDown = 0,
        RangeReading? reading = null,
        bool isFootHidden = false)
    {
        ArgumentNullException.ThrowIfNull(prior);
        if (!IsUsable(box))
        {
            return default;
        }

        var view = BoxView.Of(box, _camera, state, _options);
        return Estimate(view, prior, groundDown - state.PositionNed.Z, reading, isFootHidden);
    }

    internal RangeEstimates Estimate(
        in BoxView view, SizePrior prior, float altitude, RangeReading? reading, bool isFootHidden)
    {
        var isFootSeen = !isFootHidden && !view.IsBottomCut;
        var byHeight = isFootSeen ? ByHeight(view, prior) : ByTop(view, prior, altitude);
        var byWidth = ByWidth(view, prior);
        var byGround = Hidden(ByGround(view, prior, altitude), isFootHidden);
        var bySensor = BySensor(view, reading);
        var (fused, conflict) = Fuse(byHeight, byWidth, byGround, default, view, prior, altitude);
        if (bySensor.IsKnown)
        {
            var with = Fuse(byHeight, byWidth, byGround, bySensor, view, prior, altitude);
            // A beam that ends behind the thing has passed it by: a reading brings nearer, never farther.
            var isBehind = fused.IsKnown && MathF.Max(bySensor.Meters, with.Fused.Meters) > fused.Meters;
            (bySensor, fused) = isBehind ? (default, fused) : (bySensor, with.Fused);
            conflict |= bySensor.IsKnown ? with.Conflict : RangeConflict.None;
        }

        var independent = bySensor.IsKnown ? bySensor : byGround;
        var at = (independent.IsKnown ? independent : fused).Meters;
        var height = HeightAt(at, view, prior, altitude);
        if (independent.IsKnown && IsTallerThan(prior, height, height * independent.SigmaShare))
        {
            conflict |= RangeConflict.LargerThanClass;
        }

        return new RangeEstimates(
            fused, byHeight, byWidth, byGround, bySensor, conflict, height, WidthAt(at, view), !view.IsWhole);
    }

    private (RangeEstimate Fused, RangeConflict Conflict) Fuse(
        in RangeEstimate byHeight,
        in RangeEstimate byWidth,
        in RangeEstimate byGround,
        in RangeEstimate bySensor,
        in BoxView view,
        SizePrior prior,
        float altitude)
    {
        var (fused, conflict) = RangeFusion.Fuse(byHeight, byWidth, byGround, bySensor, prior, _options);
        fused = NotBeyondFoot(fused, view, prior, altitude);
        return (fused.IsKnown ? fused : ByCutHeight(view, prior), conflict);
    }

    /// <summary>Metres from bottom to top of what shows, when its nearest face is at a range.</summary>
    internal static float HeightAt(float range, in BoxView view, SizePrior prior, float altitude)
    {
        var top = (range + prior.TopSetback) * view.TopSlope;
        var bottom = view.IsBottomCut && prior.StandsOnGround ? -altitude : range * view.BottomSlope;
        return MathF.Max(0, top - bottom);
    }

    /// <summary>Metres across of what shows, round, when its nearest face is at a range.</summary>
    internal static float WidthAt(float range, in BoxView view)
    {
        var sine = MathF.Min(MathF.Sin(MathF.Min(view.HalfWidthRadians, 1.5f)), 0.9f);
        return 2 * range * sine / (1 - sine);
    }

    // Also told where the picture's edge cuts the box: what shows is already too tall.
    private bool IsTallerThan(SizePrior prior, float height, float sigma)
    {
        var both = MathF.Sqrt((prior.HeightSigma * prior.HeightSigma) + (sigma * sigma));
        return height > prior.Height + (_options.ConflictSigmas * both);
    }

    private static bool IsUsable(in PixelBox box) =>
        box.Width > 0 && box.Height > 0 && float.IsFinite(box.Area) && MathF.Abs(box.Left) < 1e5f
        && MathF.Abs(box.Top) < 1e5f;

    private RangeEstimate ByHeight(in BoxView view, SizePrior prior)
    {
        var slopes = view.TopSlope - view.BottomSlope;
        var height = prior.Height - (prior.TopSetback * view.TopSlope);
        if (view.IsTopCut || height < 0.3f * prior.Height
            || slopes * _camera.FocalPixels < LeastBoxPixels)
        {
            return default;
        }

        var noise = MathF.Sqrt((view.TopSigma * view.TopSigma) + (view.BottomSigma * view.BottomSigma));
        return Known(height / slopes, noise / slopes, prior.HeightSigma / height);
    }

    // Its top alone, for what stands on the ground and is surely taller than the camera is high.
    private RangeEstimate ByTop(in BoxView view, SizePrior prior, float altitude)
    {
        var rise = prior.Height - altitude;
        if (view.IsTopCut || !_options.UsesGround || !prior.StandsOnGround || rise < 2 * prior.HeightSigma
            || view.TopSlope * _camera.FocalPixels < LeastBoxPixels)
        {
            return default;
        }

        var range = (rise / view.TopSlope) - prior.TopSetback;
        var pitch = _options.PitchSigmaRadians * (1 + (view.TopSlope * view.TopSlope)) / view.TopSlope;
        var size = prior.HeightSigma / rise;
        return Known(range, view.TopSigma / view.TopSlope, MathF.Sqrt((size * size) + (pitch * pitch)));
    }

    private RangeEstimate ByWidth(in BoxView view, SizePrior prior)
    {
        var half = view.HalfWidthRadians;
        if (view.IsSideCut || prior.Width <= 0 || half is <= 0 or > 1.2f
            || 2 * half * _camera.FocalPixels < LeastBoxPixels)
        {
            return default;
        }

        var radius = 0.5f * prior.Width;
        var centre = radius / MathF.Sin(half);
        var range = centre - radius;
        return Known(range, view.HalfWidthSigma / half * centre / range, prior.WidthSigma / prior.Width);
    }

    private RangeEstimate ByGround(in BoxView view, SizePrior prior, float altitude)
    {
        var slope = -view.BottomSlope;
        if (view.IsBottomCut || !CanTellByGround(prior, altitude) || slope <= 0)
        {
            return default;
        }

        var pitch = _options.PitchSigmaRadians * (1 + (slope * slope)) / slope;
        var rise = _options.AltitudeSigmaMeters / altitude;
        var estimate = Known(
            altitude / slope, view.BottomSigma / slope, MathF.Sqrt((pitch * pitch) + (rise * rise)));
        return estimate.SigmaShare < MostGroundShare ? estimate : default;
    }

    private bool CanTellByGround(SizePrior prior, float altitude) =>
        _options.UsesGround && prior.StandsOnGround && altitude >= _options.LeastAltitudeMeters;

    private static RangeEstimate BySensor(in BoxView view, RangeReading? reading)
    {
        return reading is { Meters: > 0 and < FarthestMeters } told && view.IsInBeam(told)
            ? Known(told.Meters, told.SigmaMeters / told.Meters, 0.01f)
            : default;
    }

    // The lower end is below the picture, so it is nearer than ground that shows at the picture's edge.
    private RangeEstimate NotBeyondFoot(
        in RangeEstimate fused, in BoxView view, SizePrior prior, float altitude)
    {
        if (!view.IsBottomCut || !CanTellByGround(prior, altitude) || view.BottomSlope >= 0)
        {
            return fused;
        }

        var most = altitude / -view.BottomSlope;
        return fused.IsKnown && fused.Meters < most ? fused : Known(0.8f * most, 0.1f, 0.3f);
    }

    // Part of the height shows, so the thing is nearer than if that were all.
    private static RangeEstimate ByCutHeight(in BoxView view, SizePrior prior)
    {
        var slopes = view.TopSlope - view.BottomSlope;
        return slopes > 0 ? Known(0.7f * prior.Height / slopes, 0.1f, CutShare) : default;
    }

    private static RangeEstimate Hidden(in RangeEstimate estimate, bool isFootHidden)
    {
        if (!isFootHidden || !estimate.IsKnown)
        {
            return estimate;
        }

        var share = estimate.LastingShare;
        return estimate with
        {
            LastingShare = MathF.Sqrt((share * share) + (HiddenFootShare * HiddenFootShare)),
        };
    }

    private static RangeEstimate Known(float meters, float randomShare, float lastingShare) =>
        float.IsFinite(meters) && float.IsFinite(randomShare)
            ? new RangeEstimate(Math.Clamp(meters, 0.05f, FarthestMeters), randomShare, lastingShare)
            : default;
}
