using System.Numerics;
using DroneSeal.Core;

namespace DroneSeal.Vision;

/// <summary>One thing as one of the adapter sets sees it: place, size, name.</summary>
internal sealed class TrackView
{
    // Least share of a measurement's deviation that the filter keeps: it remembers about ten frames.
    private const float RangeMemory = 0.4f;
    private const float BearingMemory = 0.5f;
    private const float SizeGain = 0.25f;
    private const float BearingSigmaRadians = 0.004f;

    // Beyond so many deviations the thing is somewhere else: its name or its lower end was wrong before.
    private const float JumpSigmas = 3f;

    private PlaneFilter _filter;
    private float _lastingShare;
    private uint _history;

    internal ClassVote Votes { get; } = new();

    internal int Hits { get; private set; }

    internal bool IsConfirmed { get; private set; }

    internal TimeSpan LastSeen { get; private set; }

    internal PixelBox LastBox { get; private set; }

    internal float LastScore { get; private set; }

    internal RangeEstimates LastRanges { get; private set; }

    internal Vector2 Centre => _filter.Place;

    /// <summary>Half the width of what stands in the way, metres.</summary>
    internal float RadiusMeters { get; private set; }

    /// <summary>Half the width of what shows, metres.</summary>
    internal float ShownRadiusMeters { get; private set; }

    internal float TopDown { get; private set; }

    internal float BottomDown { get; private set; }

    internal float TopSetback { get; private set; }

    internal void Clear()
    {
        (_filter, _lastingShare, _history) = (default, 0, 0);
        (Hits, IsConfirmed, LastSeen, LastScore) = (0, false, default, 0);
        (LastBox, LastRanges) = (default, default);
        (RadiusMeters, ShownRadiusMeters, TopDown, BottomDown, TopSetback) = (0, 0, 0, 0, 0);
        Votes.Clear();
    }

    /// <summary>Whether it was seen so lately that it can be told of.</summary>
    internal bool IsLive(TimeSpan now, TimeSpan coast) => IsConfirmed && now - LastSeen <= coast;

    internal float FaceMeters(Vector2 here) =>
        MathF.Max((Centre - here).Length() - RadiusMeters, 0.05f);

    internal float RangeSigmaMeters(Vector2 here)
    {
        var away = Centre - here;
        var distance = MathF.Max(away.Length(), 0.05f);
        var lasting = _lastingShare * FaceMeters(here);
        return MathF.Sqrt(_filter.Along(away / distance) + (lasting * lasting));
    }

    internal void Drift(float seconds, float sigma)
    {
        if (Hits > 0)
        {
            _filter.Drift(sigma * MathF.Sqrt(seconds));
        }
    }

    /// <summary>A frame in which it was expected and not seen.</summary>
    internal void Miss() => _history <<= 1;

    internal void See(
        in Detection detection,
        in BoxView view,
        in RangeEstimates ranges,
        SizePrior prior,
        in VehicleState state,
        float groundDown,
        TrackerOptions options)
    {
        _history = (_history << 1) | 1;
        var window = options.ConfirmWindow == 32 ? uint.MaxValue : (1u << options.ConfirmWindow) - 1;
        IsConfirmed |= detection.Score >= options.SureScore
            || BitOperations.PopCount(_history & window) >= options.ConfirmHits;
        (LastSeen, LastBox, LastScore, LastRanges) = (state.At, detection.Box, detection.Score, ranges);
        Resize(view, ranges, prior, state, groundDown);
        Place(view, ranges, state);
        Hits++;
    }

    private void Place(in BoxView view, in RangeEstimates ranges, in VehicleState state)
    {
        var range = ranges.Fused;
        var here = new Vector2(state.PositionNed.X, state.PositionNed.Y);
        var (sine, cosine) = MathF.SinCos(state.YawRadians + view.BearingRadians);
        var ray = new Vector2(cosine, sine);
        var across = new Vector2(-sine, cosine);
        var distance = range.Meters + RadiusMeters;
        var place = here + (distance * ray);
        var sigma = MathF.Max(range.SigmaMeters, 0.02f);
        var acrossSigma = MathF.Max(distance * (view.BearingSigma + BearingSigmaRadians), 0.02f);
        var jump = Vector2.Dot(place - Centre, ray);
        if (Hits == 0 || jump * jump > JumpSigmas * JumpSigmas * (_filter.Along(ray) + (sigma * sigma)))
        {
            // A nearer place is believed at once, a farther one half: the next frame may say otherwise.
            var from = Hits > 0 && jump > 0 ? Centre + (0.5f * jump * ray) : place;
            _filter = PlaneFilter.At(from, ray, sigma, acrossSigma);
        }
        else
        {
            _filter.Measure(place, ray, sigma, RangeMemory);
            _filter.Measure(place, across, acrossSigma, BearingMemory);
        }

        _lastingShare = range.LastingShare;
    }

    private void Resize(
        in BoxView view, in RangeEstimates ranges, SizePrior prior, in VehicleState state, float groundDown)
    {
        var range = ranges.Fused.Meters;
        var shown = Math.Clamp(0.5f * Ranger.WidthAt(range, view), 0.02f, 20f);
        var isNarrower = prior.SolidWidth > 0 && ranges.Conflict == RangeConflict.None;
        var solid = isNarrower ? MathF.Min(shown, 0.5f * prior.SolidWidth) : shown;
        var top = state.PositionNed.Z - ((range + prior.TopSetback) * view.TopSlope);
        var bottom = prior.StandsOnGround
            ? MathF.Max(groundDown, top + 0.05f)
            : state.PositionNed.Z - (range * view.BottomSlope);
        TopSetback = prior.TopSetback;
        if (Hits == 0)
        {
            (ShownRadiusMeters, RadiusMeters, TopDown, BottomDown) = (shown, solid, top, bottom);
            return;
        }

        // What the picture's edge cuts is at least as large as it was.
        var grow = view.IsSideCut ? MathF.Max(shown, ShownRadiusMeters) : shown;
        var solidGrow = view.IsSideCut ? MathF.Max(solid, RadiusMeters) : solid;
        var topGrow = view.IsTopCut ? MathF.Min(top, TopDown) : top;
        ShownRadiusMeters += SizeGain * (grow - ShownRadiusMeters);
        RadiusMeters += SizeGain * (solidGrow - RadiusMeters);
        TopDown += SizeGain * (topGrow - TopDown);
        BottomDown += SizeGain * (bottom - BottomDown);
    }
}
