using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>x times sigmoid(x).</summary>
    public sealed class SiLU : ParameterLessModule<Tensor, Tensor>
    {
        internal SiLU(bool inplace)
            : base(nameof(SiLU))
        {
            this.inplace = inplace;
        }

        /// <summary>Whether the input is overwritten.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.silu(tensor, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x times sigmoid(x).</summary>
            public static Modules.SiLU SiLU() => new(false);

            /// <summary>x times sigmoid(x), perhaps in place.</summary>
            public static Modules.SiLU SiLU(bool inplace) => new(inplace);
        }
    }
}
