using System.Diagnostics;
using DroneSeal.SelfEdit;

namespace DroneSeal.Bench;

/// <summary>The product's own patch step.</summary>
internal sealed class PatchStepSide(float[] weights, WindowSample[] batch)
{
    // PyTorch's side has no second look at labels that the model disbelieves; neither has this one.
    private readonly BranchPatcher _patcher = new(new PatchOptions
    {
        TowerRate = 1.5e-3f,
        HeadRate = 5e-3f,
        HeadDecay = 1e-2f,
        ClipNorm = 1,
        TrustRadius = 4,
        MeanDecay = 0.97f,
        DisbeliefAfterSteps = int.MaxValue,
    });

    private readonly ZoneState _state = new(weights);

    /// <summary>Milliseconds of steps run back to back.</summary>
    internal double[] Run(int steps)
    {
        var times = new double[steps];
        for (var i = 0; i < steps; i++)
        {
            var start = Stopwatch.GetTimestamp();
            _patcher.Step(_state, batch, rateFactor: 1);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return times;
    }

    /// <summary>Loss and gradient at the start.</summary>
    internal (double Loss, float[] Gradient) Gradient()
    {
        var (loss, _) = _patcher.Gradient(weights, batch, mayDisbelieve: false);
        return (loss, _patcher.LastGradient.ToArray());
    }
}
