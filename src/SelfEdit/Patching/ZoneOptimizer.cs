namespace DroneSeal.SelfEdit;

/// <summary>Moves a zone along a gradient: clip, AdamW (Loshchilov and Hutter 2019), trust region, running mean.</summary>
/// <param name="options">Rates and bounds.</param>
/// <param name="isHead">For each weight, whether it has the head's rate and decay.</param>
internal sealed class ZoneOptimizer(PatchOptions options, bool[] isHead)
{
    private const float FirstDecay = 0.9f;
    private const float SecondDecay = 0.999f;
    private const float Epsilon = 1e-8f;

    /// <summary>One step.</summary>
    /// <param name="state">Moved in place.</param>
    /// <param name="gradient">Of the loss by <see cref="ZoneState.Raw"/>; overwritten.</param>
    /// <param name="rateFactor">The directive's factor on both step sizes.</param>
    /// <returns>The gradient's length before clipping.</returns>
    internal double Step(ZoneState state, Span<float> gradient, float rateFactor)
    {
        var length = Clip(gradient);
        state.Steps++;
        var firstCorrection = 1 - Math.Pow(FirstDecay, state.Steps);
        var secondCorrection = (float)Math.Sqrt(1 - Math.Pow(SecondDecay, state.Steps));
        for (var i = 0; i < gradient.Length; i++)
        {
            var rate = rateFactor * (isHead[i] ? options.HeadRate : options.TowerRate);
            var decay = isHead[i] ? options.HeadDecay : 0;
            var first = (FirstDecay * state.FirstMoment[i]) + ((1 - FirstDecay) * gradient[i]);
            var second = (SecondDecay * state.SecondMoment[i]) + ((1 - SecondDecay) * gradient[i] * gradient[i]);
            (state.FirstMoment[i], state.SecondMoment[i]) = (first, second);
            var step = (float)(rate / firstCorrection) * first / ((MathF.Sqrt(second) / secondCorrection) + Epsilon);
            state.Raw[i] = (state.Raw[i] * (1 - (rate * decay))) - step;
        }

        KeepInTrustRegion(state);
        AverageIn(state);
        return length;
    }

    private double Clip(Span<float> gradient)
    {
        double squares = 0;
        foreach (var slope in gradient)
        {
            squares += (double)slope * slope;
        }

        var length = Math.Sqrt(squares);
        var scale = options.ClipNorm / (length + 1e-6);
        if (scale < 1)
        {
            for (var i = 0; i < gradient.Length; i++)
            {
                gradient[i] *= (float)scale;
            }
        }

        return length;
    }

    private void KeepInTrustRegion(ZoneState state)
    {
        double squares = 0;
        for (var i = 0; i < state.Raw.Length; i++)
        {
            double distance = state.Raw[i] - state.Accepted[i];
            squares += distance * distance;
        }

        var scale = (float)(options.TrustRadius / Math.Sqrt(squares));
        for (var i = 0; scale < 1 && i < state.Raw.Length; i++)
        {
            state.Raw[i] = state.Accepted[i] + (scale * (state.Raw[i] - state.Accepted[i]));
        }
    }

    // A young mean follows quickly, or it would remember the start for a hundred steps; later it holds the last quarter
    // of all steps, so that one edit does not move it much.
    private void AverageIn(ZoneState state)
    {
        var keep = MathF.Min(options.MeanDecay, (1f + state.Steps) / (5f + state.Steps));
        for (var i = 0; i < state.Raw.Length; i++)
        {
            state.Mean[i] = (keep * state.Mean[i]) + ((1 - keep) * state.Raw[i]);
        }
    }
}
