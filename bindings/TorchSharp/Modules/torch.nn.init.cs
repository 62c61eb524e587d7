namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>First values of parameters. All write in place and return their argument.</summary>
        public static partial class init
        {
            /// <summary>What follows the parameter, for the size of its values.</summary>
            public enum NonlinearityType
            {
                /// <summary>Nothing.</summary>
                Linear = 0,

                /// <summary>A convolution over one dimension.</summary>
                Conv1D = 1,

                /// <summary>A convolution over pictures.</summary>
                Conv2D = 2,

                /// <summary>A convolution over three dimensions.</summary>
                Conv3D = 3,

                /// <summary>A transposed convolution over one dimension.</summary>
                ConvTranspose1D = 4,

                /// <summary>A transposed convolution over pictures.</summary>
                ConvTranspose2D = 5,

                /// <summary>A transposed convolution over three dimensions.</summary>
                ConvTranspose3D = 6,

                /// <summary>The logistic function.</summary>
                Sigmoid = 7,

                /// <summary>The hyperbolic tangent.</summary>
                Tanh = 8,

                /// <summary>Zero where negative.</summary>
                ReLU = 9,

                /// <summary>Small where negative.</summary>
                LeakyReLU = 10,
            }

            /// <summary>Which side of a parameter is counted.</summary>
            public enum FanInOut
            {
                /// <summary>Its inputs.</summary>
                FanIn = 0,

                /// <summary>Its outputs.</summary>
                FanOut = 1,
            }

            /// <summary>The gain that keeps variance through a nonlinearity.</summary>
            public static double calculate_gain(NonlinearityType nonlinearity, double param = 0)
            {
                return nonlinearity switch
                {
                    NonlinearityType.Tanh => 5.0 / 3.0,
                    NonlinearityType.ReLU => Math.Sqrt(2),
                    NonlinearityType.LeakyReLU => Math.Sqrt(2 / (1 + (param * param))),
                    _ => 1,
                };
            }

            /// <summary>Sets every element to one number.</summary>
            public static Tensor constant_(Tensor tensor, Scalar val) => Quietly(() => tensor.fill_(val));

            /// <summary>Sets every element to one.</summary>
            public static Tensor ones_(Tensor tensor) => constant_(tensor, 1);

            /// <summary>Sets every element to zero.</summary>
            public static Tensor zeros_(Tensor tensor) => constant_(tensor, 0);

            /// <summary>Draws from a normal distribution.</summary>
            public static Tensor normal_(Tensor tensor, double mean = 0, double std = 1, Generator? generator = null)
            {
                return Quietly(() => tensor.normal_(mean, std, generator));
            }

            /// <summary>Draws evenly from a range.</summary>
            public static Tensor uniform_(Tensor tensor, double low = 0, double high = 1, Generator? generator = null)
            {
                return Quietly(() => tensor.uniform_(low, high, generator));
            }

            /// <summary>Draws evenly, as wide as He et al. 2015 say.</summary>
            public static Tensor kaiming_uniform_(
                Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn,
                NonlinearityType nonlinearity = NonlinearityType.LeakyReLU)
            {
                var bound = Math.Sqrt(3) * KaimingDeviation(tensor, a, mode, nonlinearity);
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>Draws from a normal distribution, as wide as He et al. 2015 say.</summary>
            public static Tensor kaiming_normal_(
                Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn,
                NonlinearityType nonlinearity = NonlinearityType.LeakyReLU)
            {
                return normal_(tensor, 0, KaimingDeviation(tensor, a, mode, nonlinearity));
            }

            /// <summary>Draws evenly, as wide as Glorot and Bengio 2010 say.</summary>
            public static Tensor xavier_uniform_(Tensor tensor, double gain = 1)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                var bound = gain * Math.Sqrt(6.0 / (fanIn + fanOut));
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>How many inputs and outputs meet in one element.</summary>
            /// <exception cref="ArgumentException">The tensor has fewer than two dimensions.</exception>
            public static (long fanIn, long fanOut) CalculateFanInAndFanOut(Tensor tensor)
            {
                var shape = tensor.shape;
                if (shape.Length < 2)
                {
                    throw new ArgumentException(
                        "Fan in and fan out can not be computed for tensor with fewer than 2 dimensions");
                }

                var field = shape.Skip(2).Aggregate(1L, (product, size) => product * size);
                return (shape[1] * field, shape[0] * field);
            }

            private static double KaimingDeviation(
                Tensor tensor, double a, FanInOut mode, NonlinearityType nonlinearity)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                var fan = mode == FanInOut.FanIn ? fanIn : fanOut;
                return fan == 0 ? 0 : calculate_gain(nonlinearity, a) / Math.Sqrt(fan);
            }

            private static Tensor Quietly(Func<Tensor> write)
            {
                using var mode = no_grad();
                return write();
            }
        }
    }
}
