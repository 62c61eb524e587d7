using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What normalisations with running statistics share.</summary>
public abstract class NormBase : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = nameof(bias))]
    private Parameter? _bias;

    [ComponentName(Name = nameof(weight))]
    private Parameter? _weight;

    [ComponentName(Name = nameof(running_mean))]
    private Tensor? _runningMean;

    [ComponentName(Name = nameof(running_var))]
    private Tensor? _runningVar;

    [ComponentName(Name = nameof(num_batches_tracked))]
    private Tensor? _numBatchesTracked;

    /// <summary>Makes parameters and statistics for a number of channels.</summary>
    private protected NormBase(
        long num_features, double eps, double? momentum, bool affine, bool track_running_stats, Device? device,
        ScalarType? dtype, string name)
        : base(name)
    {
        this.num_features = num_features;
        this.eps = eps;
        this.momentum = momentum;
        this.affine = affine;
        this.track_running_stats = track_running_stats;
        if (affine)
        {
            weight = nn.Parameter(ones(num_features, dtype, device));
            bias = nn.Parameter(zeros(num_features, dtype, device));
        }

        if (track_running_stats)
        {
            running_mean = zeros(num_features, dtype, device);
            running_var = ones(num_features, dtype, device);
            num_batches_tracked = zeros(Array.Empty<long>(), ScalarType.Int64, device);
        }
    }

    /// <summary>The bias, or null.</summary>
    public Parameter? bias
    {
        get => _bias;
        set
        {
            _bias?.Dispose();
            _bias = value?.DetachFromDisposeScope() as Parameter;
            ConditionallyRegisterParameter(nameof(bias), _bias);
        }
    }

    /// <summary>The weights.</summary>
    public Parameter weight
    {
        get => _weight!;
        set
        {
            if (value.Handle != _weight?.Handle)
            {
                _weight?.Dispose();
                _weight = value.DetachFromDisposeScope() as Parameter;
                ConditionallyRegisterParameter(nameof(weight), _weight);
            }
        }
    }

    /// <summary>The mean of past inputs, or null.</summary>
    public Tensor? running_mean
    {
        get => _runningMean;
        set
        {
            _runningMean?.Dispose();
            _runningMean = value?.DetachFromDisposeScope();
            ConditionallyRegisterBuffer(nameof(running_mean), _runningMean);
        }
    }

    /// <summary>The variance of past inputs, or null.</summary>
    public Tensor? running_var
    {
        get => _runningVar;
        set
        {
            _runningVar?.Dispose();
            _runningVar = value?.DetachFromDisposeScope();
            ConditionallyRegisterBuffer(nameof(running_var), _runningVar);
        }
    }

    /// <summary>How many batches were seen, or null.</summary>
    public Tensor? num_batches_tracked
    {
        get => _numBatchesTracked;
        set
        {
            _numBatchesTracked?.Dispose();
            _numBatchesTracked = value?.DetachFromDisposeScope();
            ConditionallyRegisterBuffer(nameof(num_batches_tracked), _numBatchesTracked);
        }
    }

    /// <summary>The number of channels.</summary>
    public long num_features { get; private set; }

    /// <summary>Added to the variance.</summary>
    public double eps { get; set; }

    /// <summary>How much a batch counts in the running statistics; null for the plain mean.</summary>
    public double? momentum { get; set; }

    /// <summary>Whether there are weights and a bias.</summary>
    public bool affine { get; private set; }

    /// <summary>Whether statistics are kept.</summary>
    public bool track_running_stats { get; private set; }

    /// <summary>Forgets the statistics.</summary>
    public void reset_running_stats()
    {
        _ = _runningMean?.zero_();
        _ = _runningVar?.fill_(1);
        _ = _numBatchesTracked?.zero_();
    }

    /// <summary>Forgets the statistics, and sets the weights to one and the bias to zero.</summary>
    public void reset_parameters()
    {
        reset_running_stats();
        if (affine)
        {
            _ = nn.init.ones_(weight);
            _ = nn.init.zeros_(_bias!);
        }
    }

    /// <summary>Refuses inputs of other dimensions.</summary>
    protected abstract void ValidateInputDimensions(Tensor input);
}
