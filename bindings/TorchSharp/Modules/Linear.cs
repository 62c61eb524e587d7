using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>A matrix product with a bias.</summary>
    public sealed class Linear : nn.Module<Tensor, Tensor>
    {
        [ComponentName(Name = nameof(bias))]
        private Parameter? _bias;

        [ComponentName(Name = nameof(weight))]
        private Parameter? _weight;

        internal Linear(long inputSize, long outputSize, bool hasBias, Device? device, ScalarType? dtype)
            : base(nameof(Linear))
        {
            in_features = inputSize;
            out_features = outputSize;
            weight = nn.Parameter(empty(outputSize, inputSize, dtype, device));
            _ = nn.init.kaiming_uniform_(weight, Math.Sqrt(5));
            if (hasBias)
            {
                bias = nn.Parameter(empty(outputSize, dtype, device));
                var bound = inputSize > 0 ? 1 / Math.Sqrt(inputSize) : 0;
                _ = nn.init.uniform_(_bias!, -bound, bound);
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

        /// <summary>The size of an input row.</summary>
        public long in_features { get; set; }

        /// <summary>The size of an output row.</summary>
        public long out_features { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.linear(tensor, weight, bias);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A matrix product with a bias.</summary>
            public static Modules.Linear Linear(
                long inputSize, long outputSize, bool hasBias = true, Device? device = null, ScalarType? dtype = null)
            {
                return new Modules.Linear(inputSize, outputSize, hasBias, device, dtype);
            }
        }
    }
}
