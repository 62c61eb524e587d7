using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>A convolution over pictures.</summary>
    public sealed class Conv2d : Convolution
    {
        internal Conv2d(
            long[] channels, long[] kernel_size, long[] stride, long[]? padding, Padding? padding_type,
            long[] dilation, long groups, bool bias, PaddingModes padding_mode, Device? device, ScalarType? dtype)
            : base(
                nameof(Conv2d), channels, kernel_size, stride, padding, padding_type, dilation, groups, bias,
                padding_mode, device, dtype)
        {
        }

        /// <inheritdoc/>
        /// <exception cref="ArgumentException">The input has other dimensions or channels.</exception>
        public override Tensor forward(Tensor input)
        {
            if (!ValidateShape(input, 2))
            {
                throw new ArgumentException(
                    $"Expected 3D (unbatched) or 4D (batched) input with {in_channels} channels to Conv2d.");
            }

            if (padding_mode == PaddingModes.Zeros && padding is not null)
            {
                return nn.functional.conv2d(input, weight, bias, stride, padding, dilation, groups);
            }

            var mode = padding_mode == PaddingModes.Zeros ? PaddingModes.Constant : padding_mode;
            using var padded = nn.functional.pad(input, PadsReversed(), mode);
            return nn.functional.conv2d(padded, weight, bias, stride, [0, 0], dilation, groups);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A convolution with a square kernel.</summary>
            public static Modules.Conv2d Conv2d(
                long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0,
                long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
                Device? device = null, ScalarType? dtype = null)
            {
                return new Modules.Conv2d(
                    [in_channels, out_channels], Twice(kernel_size), Twice(stride), Twice(padding), null,
                    Twice(dilation), groups, bias, padding_mode, device, dtype);
            }

            /// <summary>A convolution with a square kernel and its padding in words.</summary>
            public static Modules.Conv2d Conv2d(
                long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1,
                long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
                Device? device = null, ScalarType? dtype = null)
            {
                return new Modules.Conv2d(
                    [in_channels, out_channels], Twice(kernel_size), Twice(stride), null, padding, Twice(dilation),
                    groups, bias, padding_mode, device, dtype);
            }
        }
    }
}
