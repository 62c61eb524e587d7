namespace DroneSeal.Vision;

/// <summary>
/// Puts ranges together in their logarithms, by inverse variance. Where class and geometry contradict each
/// other, the nearer is taken within reason: the foot on the ground is as far as a thing can be, and a class
/// may be wrong by any factor.
/// </summary>
internal static class RangeFusion
{
    internal static (RangeEstimate Fused, RangeConflict Conflict) Fuse(
        in RangeEstimate byHeight,
        in RangeEstimate byWidth,
        in RangeEstimate byGround,
        in RangeEstimate bySensor,
        SizePrior prior,
        RangingOptions options)
    {
        var (byClass, conflict) = ByClass(byHeight, byWidth, options);
        var geometry = Geometry(byGround, bySensor, options);
        if (!geometry.IsKnown || !byClass.IsKnown)
        {
            return (geometry.IsKnown ? geometry : byClass, conflict);
        }

        // Where the proportions are wrong, the height alone says whether it is too small or too large.
        var apart = Apart(conflict == RangeConflict.None ? byClass : byHeight, geometry);
        if (apart > options.ConflictSigmas)
        {
            return (geometry, conflict | RangeConflict.SmallerThanClass);
        }

        if (apart < -options.ConflictSigmas)
        {
            return (Nearer(byClass, geometry, options), conflict | RangeConflict.LargerThanClass);
        }

        // Whose ends seldom show is asked for its height only where nothing else tells the range.
        return (prior.IsWholeSeen ? Mean(byClass, geometry) : geometry, conflict);
    }

    private static (RangeEstimate Range, RangeConflict Conflict) ByClass(
        in RangeEstimate byHeight, in RangeEstimate byWidth, RangingOptions options)
    {
        if (!byHeight.IsKnown || !byWidth.IsKnown)
        {
            return (byHeight.IsKnown ? byHeight : byWidth, RangeConflict.None);
        }

        if (MathF.Abs(Apart(byHeight, byWidth)) <= options.ConflictSigmas)
        {
            return (Mean(byHeight, byWidth), RangeConflict.None);
        }

        return (byHeight.Meters < byWidth.Meters ? byHeight : byWidth, RangeConflict.WrongProportions);
    }

    private static RangeEstimate Geometry(
        in RangeEstimate byGround, in RangeEstimate bySensor, RangingOptions options)
    {
        if (!byGround.IsKnown || !bySensor.IsKnown)
        {
            return bySensor.IsKnown ? bySensor : byGround;
        }

        if (MathF.Abs(Apart(byGround, bySensor)) <= options.ConflictSigmas)
        {
            return Mean(byGround, bySensor);
        }

        return byGround.Meters < bySensor.Meters ? byGround : bySensor;
    }

    private static RangeEstimate Nearer(
        in RangeEstimate byClass, in RangeEstimate geometry, RangingOptions options)
    {
        // The less the ground is worth, the more the class may take away from it.
        var least = options.NearerShare * MathF.Exp(-2 * geometry.SigmaShare) * geometry.Meters;
        var meters = MathF.Max(byClass.Meters, least);
        var gap = MathF.Log(geometry.Meters / meters);
        var lasting = MathF.Sqrt((geometry.LastingShare * geometry.LastingShare) + (0.25f * gap * gap));
        return new RangeEstimate(meters, geometry.RandomShare, lasting);
    }

    /// <summary>How many deviations the first is farther than the second.</summary>
    private static float Apart(in RangeEstimate first, in RangeEstimate second)
    {
        var variance = Square(first.SigmaShare) + Square(second.SigmaShare);
        return MathF.Log(first.Meters / second.Meters) / MathF.Sqrt(variance + 1e-8f);
    }

    private static RangeEstimate Mean(in RangeEstimate first, in RangeEstimate second)
    {
        var (a, b) = (1 / (Square(first.SigmaShare) + 1e-8f), 1 / (Square(second.SigmaShare) + 1e-8f));
        var share = a / (a + b);
        var meters = MathF.Exp((share * MathF.Log(first.Meters)) + ((1 - share) * MathF.Log(second.Meters)));
        return new RangeEstimate(
            meters,
            Length(share * first.RandomShare, (1 - share) * second.RandomShare),
            Length(share * first.LastingShare, (1 - share) * second.LastingShare));
    }

    private static float Square(float value) => value * value;

    private static float Length(float a, float b) => MathF.Sqrt((a * a) + (b * b));
}
