using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What convolutions share.</summary>
public abstract class Convolution : nn.Module<Tensor, Tensor>
{
    /// <summary>The bias, or null.</summary>
    [ComponentName(Name = nameof(bias))]
    protected Parameter? _bias;

    /// <summary>The weights.</summary>
    [ComponentName(Name = nameof(weight))]
    protected Parameter? _weight;

    internal Convolution(
        string name, long[] channels, long[] kernel_size, long[] stride, long[]? padding, Padding? padding_type,
        long[] dilation, long groups, bool bias, PaddingModes padding_mode, Device? device, ScalarType? dtype)
        : base(name)
    {
        in_channels = channels[0];
        out_channels = channels[1];
        this.kernel_size = kernel_size;
        this.stride = stride;
        this.padding = padding_type is null ? padding ?? new long[kernel_size.Length] : null;
        this.padding_type = padding_type;
        this.dilation = dilation;
        this.groups = groups;
        this.padding_mode = padding_mode;
        if (padding_type == Padding.Same && stride.Any(step => step != 1))
        {
            throw new ArgumentException("padding='same' is not supported for strided convolutions");
        }

        weight = nn.Parameter(empty((long[])[out_channels, in_channels / groups, .. kernel_size], dtype, device));
        if (bias)
        {
            this.bias = nn.Parameter(empty(out_channels, dtype, device));
        }

        reset_parameters();
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

    /// <summary>Channels of the input.</summary>
    public long in_channels { get; }

    /// <summary>Channels of the output.</summary>
    public long out_channels { get; }

    /// <summary>How the padding was given in words, or null.</summary>
    public Padding? padding_type { get; private set; }

    /// <summary>Rows and columns put around the input, or null.</summary>
    public long[]? padding { get; private set; }

    /// <summary>What the padding holds.</summary>
    public PaddingModes padding_mode { get; set; }

    /// <summary>Groups of channels that are kept apart.</summary>
    public long groups { get; set; }

    /// <summary>The size of the kernel.</summary>
    public long[] kernel_size { get; set; }

    /// <summary>Steps between outputs.</summary>
    public long[] stride { get; set; }

    /// <summary>Steps inside the kernel.</summary>
    public long[] dilation { get; set; }

    /// <summary>Draws weights and bias anew, as PyTorch does.</summary>
    public void reset_parameters()
    {
        _ = nn.init.kaiming_uniform_(weight, Math.Sqrt(5));
        if (_bias is not null)
        {
            var (fanIn, _) = nn.init.CalculateFanInAndFanOut(weight);
            var bound = fanIn == 0 ? 0 : 1 / Math.Sqrt(fanIn);
            _ = nn.init.uniform_(_bias, -bound, bound);
        }
    }

    /// <summary>Whether the input has this many picture dimensions and the right channels.</summary>
    protected bool ValidateShape(Tensor input, long dimensions)
    {
        var shape = input.shape;
        return (shape.LongLength == dimensions + 2 && shape[1] == in_channels)
               || (shape.LongLength == dimensions + 1 && shape[0] == in_channels);
    }

    // The pads for F.pad: last dimension first, each twice.
    private protected long[] PadsReversed()
    {
        var pads = new long[kernel_size.Length * 2];
        for (var i = 0; i < kernel_size.Length; i++)
        {
            var total = padding is null && padding_type == Padding.Same ? dilation[i] * (kernel_size[i] - 1) : 0;
            var before = padding is null ? total / 2 : padding[i];
            var at = 2 * (kernel_size.Length - 1 - i);
            pads[at] = before;
            pads[at + 1] = padding is null ? total - before : before;
        }

        return pads;
    }
}
