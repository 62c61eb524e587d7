using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Normalises each channel over the batch, or by the running statistics when evaluating.</summary>
public abstract class BatchNorm : NormBase
{
    /// <summary>Makes parameters and statistics for a number of channels.</summary>
    private protected BatchNorm(
        long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device? device,
        ScalarType? dtype, string name)
        : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, name)
    {
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        ValidateInputDimensions(input);
        var factor = momentum ?? 0.0;
        if (training && track_running_stats && num_batches_tracked is { } seen)
        {
            _ = seen.add_(1);
            factor = momentum ?? (1.0 / seen.ToDouble());
        }

        var byBatch = training || (running_mean is null && running_var is null);
        var keep = !training || track_running_stats;
        return nn.functional.batch_norm(
            input, keep ? running_mean! : null!, keep ? running_var! : null!, weight, bias, byBatch, factor, eps);
    }
}
