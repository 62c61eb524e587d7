using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>A picture at another size.</summary>
    public sealed class Upsample : ParameterLessModule<Tensor, Tensor>
    {
        private readonly long[]? _size;
        private readonly double[]? _scaleFactor;

        internal Upsample(
            long[]? size, double[]? scale_factor, UpsampleMode mode, bool? align_corners, bool? recompute_scale_factor)
            : base(nameof(Upsample))
        {
            _size = size;
            _scaleFactor = scale_factor;
            this.mode = mode;
            this.align_corners = align_corners;
            this.recompute_scale_factor = recompute_scale_factor;
        }

        /// <summary>Whether sizes are computed from the factors first.</summary>
        public bool? recompute_scale_factor { get; set; }

        /// <summary>How new elements are found.</summary>
        public UpsampleMode mode { get; private set; }

        /// <summary>Whether the corner elements keep their places.</summary>
        public bool? align_corners { get; private set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) =>
            nn.functional.interpolate(
                input, _size, _scaleFactor, (InterpolationMode)mode, align_corners, recompute_scale_factor ?? false);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A picture at another size, given by sizes or by factors.</summary>
            public static Modules.Upsample Upsample(
                long[]? size = null, double[]? scale_factor = null, UpsampleMode mode = UpsampleMode.Nearest,
                bool? align_corners = null, bool? recompute_scale_factor = null)
            {
                return new Modules.Upsample(size, scale_factor, mode, align_corners, recompute_scale_factor);
            }
        }
    }
}
