namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // Pooling, resampling and padding.
        public static partial class functional
        {
            /// <summary>The greatest in each window.</summary>
            public static unsafe Tensor max_pool2d(
                Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null,
                long[]? dilation = null, bool ceil_mode = false)
            {
                var once = stackalloc long[] { 1, 1 };
                var never = stackalloc long[] { 0, 0 };
                fixed (long* size = kernel_size, steps = strides ?? kernel_size, pads = padding, gaps = dilation)
                {
                    var status = NativeNeural.MaxPool2d(
                        input.Handle, size, kernel_size.Length, steps, (strides ?? kernel_size).Length,
                        pads == null ? never : pads, padding?.Length ?? 2,
                        gaps == null ? once : gaps, dilation?.Length ?? 2, Tensor.ToByte(ceil_mode), out var result);
                    return Tensor.New(status, result, input);
                }
            }

            /// <summary>The greatest in each square window.</summary>
            public static Tensor max_pool2d(
                Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null,
                bool ceil_mode = false)
            {
                return max_pool2d(
                    input, Twice(kernel_size), Twice(stride ?? kernel_size), Twice(padding ?? 0), Twice(dilation ?? 1),
                    ceil_mode);
            }

            /// <summary>The mean of each window.</summary>
            public static unsafe Tensor avg_pool2d(
                Tensor input, long[] kernel_size, long[]? stride = null, long[]? padding = null,
                bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null)
            {
                if (divisor_override is not null)
                {
                    throw new NotSupportedException("A divisor of its own is not supported by these bindings.");
                }

                var never = stackalloc long[] { 0, 0 };
                fixed (long* size = kernel_size, steps = stride ?? kernel_size, pads = padding)
                {
                    var status = NativeNeural.AvgPool2d(
                        input.Handle, size, kernel_size.Length, steps, (stride ?? kernel_size).Length,
                        pads == null ? never : pads, padding?.Length ?? 2, Tensor.ToByte(ceil_mode),
                        Tensor.ToByte(count_include_pad), out var result);
                    return Tensor.New(status, result, input);
                }
            }

            /// <summary>A picture at another size, given by sizes or by factors.</summary>
            public static unsafe Tensor interpolate(
                Tensor x, long[]? size = null, double[]? scale_factor = null,
                InterpolationMode mode = InterpolationMode.Nearest, bool? align_corners = null,
                bool recompute_scale_factor = false, bool antialias = false)
            {
                var corners = align_corners is not { } given ? 0 : given ? 1 : 2;
                fixed (long* sizes = size)
                fixed (double* factors = scale_factor)
                {
                    var status = NativeNeural.Interpolate(
                        x.Handle, sizes, size?.Length ?? 0, factors, scale_factor?.Length ?? 0, (int)mode, corners,
                        Tensor.ToByte(recompute_scale_factor), Tensor.ToByte(antialias), out var result);
                    return Tensor.New(status, result, x);
                }
            }

            /// <summary>Padding around the last dimensions; the last one comes first, before and after.</summary>
            public static Tensor pad(
                Tensor input, long[] pad, PaddingModes mode = PaddingModes.Constant, double value = 0)
            {
                return functional.pad(input, pad.AsSpan(), mode, value);
            }

            /// <summary>Padding around the last dimensions; the last one comes first, before and after.</summary>
            public static unsafe Tensor pad(
                Tensor input, ReadOnlySpan<long> pad, PaddingModes mode = PaddingModes.Constant, double value = 0)
            {
                fixed (long* pads = pad)
                {
                    var status = NativeNeural.Pad(input.Handle, pads, pad.Length, (int)mode, value, out var result);
                    return Tensor.New(status, result, input);
                }
            }

            /// <summary>Padding around the last two dimensions: left, right, above, below.</summary>
            public static Tensor pad(
                Tensor input, (long, long, long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0)
            {
                return functional.pad(
                    input, stackalloc long[] { pad.Item1, pad.Item2, pad.Item3, pad.Item4 }, mode, value);
            }
        }
    }
}
