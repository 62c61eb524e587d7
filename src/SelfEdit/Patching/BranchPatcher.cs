using DroneSeal.Core;

namespace DroneSeal.SelfEdit;

/// <summary>Runs a class branch over window samples: losses, gradients, patch steps. One thread; not thread-safe.</summary>
/// <remarks>
/// Sample by sample there and back, so that everything one sample needs stays in the processor's cache. Sums are
/// made in a fixed order: equal inputs give equal bits.
/// </remarks>
internal sealed class BranchPatcher
{
    private readonly PatchOptions _options;
    private readonly PackedLevel[] _levels = [new(), new(), new()];
    private readonly ColourLayer _colour = new();
    private readonly BranchTape _tape = new(FeatureWindow.Side, FeatureWindow.Side);
    private readonly float[] _gradient = new float[BranchLayout.Length];
    private readonly ZoneOptimizer _optimizer;
    private readonly TorchGradient? _torch;

    // Fewer positives than this would let one doubtful cell steer a whole step.
    private const float LeastPositives = 4;

    /// <summary>A patcher with these settings.</summary>
    /// <param name="options">Rates and bounds.</param>
    /// <param name="torch">Makes the gradients on another device; null makes them here, in the vector kernels.</param>
    internal BranchPatcher(PatchOptions options, TorchGradient? torch = null)
    {
        _options = options;
        _torch = torch;
        _optimizer = new(options, BranchZone.HeadMask());
    }

    /// <summary>Takes the weights that <see cref="Score"/> and the gradients are made with.</summary>
    internal void Load(ReadOnlySpan<float> weights)
    {
        for (var level = 0; level < _levels.Length; level++)
        {
            _levels[level].Load(weights.Slice(level * BranchLayout.LevelLength, BranchLayout.LevelLength));
        }

        _colour.Load(weights[BranchLayout.Colour..]);
    }

    /// <summary>One patch step: the gradient of the batch's loss, clipped, bounded, averaged in.</summary>
    /// <param name="state">Moved in place.</param>
    /// <param name="batch">What to learn from.</param>
    /// <param name="rateFactor">The directive's factor on the step sizes.</param>
    internal StepReport Step(ZoneState state, IReadOnlyList<WindowSample> batch, float rateFactor)
    {
        var (loss, dropped) = Gradient(state.Raw, batch, state.Steps >= _options.DisbeliefAfterSteps);
        var length = _optimizer.Step(state, _gradient, rateFactor);
        return new(loss, length, dropped);
    }

    /// <summary>The gradient of the batch's loss, in <see cref="LastGradient"/>.</summary>
    internal (float Loss, int Dropped) Gradient(ReadOnlySpan<float> weights, IReadOnlyList<WindowSample> batch, bool mayDisbelieve)
    {
        Load(weights);
        var believed = batch.Where(sample => !(mayDisbelieve && IsDisbelieved(sample))).ToList();
        var windows = believed.SelectMany(sample => sample.Windows.Select(window => (window, sample.Labels)));
        var (total, weight) = _torch?.Evaluate(weights, windows, _gradient) ?? Backpropagate(windows);
        var positives = MathF.Max(weight, LeastPositives);
        foreach (ref var slope in _gradient.AsSpan())
        {
            slope /= positives;
        }

        return (total / positives, batch.Count - believed.Count);
    }

    /// <summary>The gradient that the last <see cref="Gradient"/> left, in the flat vector's order.</summary>
    internal ReadOnlySpan<float> LastGradient => _gradient;

    /// <summary>What the loaded weights make of a sample.</summary>
    internal SampleScore Score(WindowSample sample)
    {
        var score = new SampleScore();
        foreach (var window in sample.Windows)
        {
            Forward(window, isTraining: false);
            score.Add(window, sample, _tape, NovelLoss.Evaluate(window, sample.Labels, _tape));
        }

        return score;
    }

    /// <summary>The loaded weights' answers on a sample from a logit on, on cells that count.</summary>
    internal List<(PixelBox Box, float Logit)> Answers(WindowSample sample, float leastLogit)
    {
        var answers = new List<(PixelBox Box, float Logit)>();
        foreach (var window in sample.Windows)
        {
            Forward(window, isTraining: false);
            for (var cell = 0; cell < window.Cells; cell++)
            {
                if (window.Counts[cell] && _tape.Logits[cell] >= leastLogit)
                {
                    answers.Add((NovelLoss.BoxOf(window, cell, _tape), _tape.Logits[cell]));
                }
            }
        }

        return answers;
    }

    private bool IsDisbelieved(WindowSample sample) =>
        sample.Subject >= 0 && Score(sample).Subject < _options.DisbeliefScore;

    private (float Total, float Positives) Backpropagate(IEnumerable<(FeatureWindow Window, Label[] Labels)> windows)
    {
        var sum = default(LossSum);
        foreach (var (window, labels) in windows)
        {
            sum.Add(Backpropagate(window, labels));
        }

        for (var level = 0; level < _levels.Length; level++)
        {
            _levels[level].StoreSlopes(_gradient.AsSpan(level * BranchLayout.LevelLength, BranchLayout.LevelLength));
        }

        _colour.StoreSlopes(_gradient.AsSpan(BranchLayout.Colour));
        return (sum.Total, sum.Positives);
    }

    private LossSum Backpropagate(FeatureWindow window, Label[] labels)
    {
        Forward(window, isTraining: true);
        var sum = NovelLoss.Evaluate(window, labels, _tape);
        _tape.Backward(_levels[window.Level], window.Objectness, window.Height, window.Width);
        for (var cell = 0; cell < window.Cells; cell++)
        {
            if (window.Counts[cell])
            {
                _colour.Backward(window.ColoursOf(cell), _tape.LogitSlopes[cell]);
            }
        }

        return sum;
    }

    private void Forward(FeatureWindow window, bool isTraining)
    {
        HalfKernel.Widen(window.Stem, _tape.Stem.Span);
        _tape.Forward(_levels[window.Level], window.Objectness, window.Height, window.Width, isTraining);
        for (var cell = 0; cell < window.Cells; cell++)
        {
            if (window.Counts[cell])
            {
                _tape.Logits[cell] += _colour.Forward(window.ColoursOf(cell));
            }
        }
    }
}
