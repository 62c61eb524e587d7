namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>What modules compute, as functions.</summary>
        public static partial class functional
        {
            /// <summary>A convolution over pictures. Steps default to one, padding to none.</summary>
            /// <param name="input"><c>[N, C, H, W]</c>.</param>
            /// <param name="weight"><c>[out, C / groups, kH, kW]</c>.</param>
            /// <param name="bias"><c>[out]</c>, or null.</param>
            /// <param name="strides">Steps between outputs.</param>
            /// <param name="padding">Rows and columns of zeros around the input.</param>
            /// <param name="dilation">Steps inside the kernel.</param>
            /// <param name="groups">Groups of channels that are kept apart.</param>
            public static unsafe Tensor conv2d(
                Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null,
                long[]? dilation = null, long groups = 1)
            {
                var once = stackalloc long[] { 1, 1 };
                var never = stackalloc long[] { 0, 0 };
                fixed (long* steps = strides, pads = padding, gaps = dilation)
                {
                    var status = NativeNeural.Conv2d(
                        input.Handle, weight.Handle, Tensor.HandleOf(bias),
                        steps == null ? once : steps, strides?.Length ?? 2,
                        pads == null ? never : pads, padding?.Length ?? 2,
                        gaps == null ? once : gaps, dilation?.Length ?? 2, groups, out var result);
                    return Tensor.New(status, result, input, weight, bias);
                }
            }

            /// <summary>A matrix product with a bias.</summary>
            public static Tensor linear(Tensor input, Tensor weights, Tensor? bias = null)
            {
                return Tensor.New(
                    NativeLinear.Linear(input.Handle, weights.Handle, Tensor.HandleOf(bias), out var result), result,
                    input, weights, bias);
            }

            /// <summary>Normalises each channel over the batch, or by running statistics.</summary>
            public static Tensor batch_norm(
                Tensor input, Tensor running_mean, Tensor running_var, Tensor? weight = null, Tensor? bias = null,
                bool training = false, double momentum = 0.1, double eps = 1e-05)
            {
                var status = NativeNeural.BatchNorm(
                    input.Handle, Tensor.HandleOf(weight), Tensor.HandleOf(bias), Tensor.HandleOf(running_mean),
                    Tensor.HandleOf(running_var), Tensor.ToByte(training), momentum, eps, out var result);
                GC.KeepAlive(running_mean);
                GC.KeepAlive(running_var);
                return Tensor.New(status, result, input, weight, bias);
            }

            /// <summary>x times sigmoid(x).</summary>
            public static Tensor silu(Tensor x, bool inplace = false) => inplace ? x.silu_().alias() : x.silu();

            /// <summary>Zero where negative.</summary>
            public static Tensor relu(Tensor x, bool inplace = false) => inplace ? x.relu_().alias() : x.relu();

            /// <summary>The logistic function.</summary>
            public static Tensor sigmoid(Tensor x) => x.sigmoid();

            /// <summary>The logarithm of the logistic function.</summary>
            public static Tensor logsigmoid(Tensor x) => x.log_sigmoid();

            /// <summary>A smooth relu.</summary>
            public static Tensor softplus(Tensor x, double beta = 1, double threshold = 20)
            {
                return x.softplus(beta, threshold);
            }

            /// <summary>Exponentials divided by their sum along a dimension.</summary>
            public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => input.softmax(dim, dtype);

            /// <summary>The logarithm of the softmax.</summary>
            public static Tensor log_softmax(Tensor x, long dim) => x.log_softmax(dim);
        }
    }
}
