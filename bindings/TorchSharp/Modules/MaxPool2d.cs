using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The greatest in each window.</summary>
    public sealed class MaxPool2d : ParameterLessModule<Tensor, Tensor>
    {
        internal MaxPool2d(long[] kernel_size, long[]? stride, long[]? padding, long[]? dilation, bool ceil_mode)
            : base(nameof(MaxPool2d))
        {
            this.kernel_size = kernel_size;
            this.stride = stride;
            this.padding = padding;
            this.dilation = dilation;
            this.ceil_mode = ceil_mode;
        }

        /// <summary>Height and width of a window.</summary>
        public long[] kernel_size { get; set; }

        /// <summary>Steps between windows; null for the window's size.</summary>
        public long[]? stride { get; set; }

        /// <summary>Rows and columns put around the input; null for none.</summary>
        public long[]? padding { get; set; }

        /// <summary>Steps inside a window; null for one.</summary>
        public long[]? dilation { get; set; }

        /// <summary>Whether a partial window counts.</summary>
        public bool ceil_mode { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) =>
            nn.functional.max_pool2d(input, kernel_size, stride, padding, dilation, ceil_mode);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The greatest in each square window.</summary>
            public static Modules.MaxPool2d MaxPool2d(
                long kernel_size, long? stride = null, long? padding = null, long? dilation = null,
                bool ceil_mode = false)
            {
                return new Modules.MaxPool2d(
                    [kernel_size, kernel_size], Twice(stride ?? kernel_size), Twice(padding ?? 0),
                    Twice(dilation ?? 1), ceil_mode);
            }

            /// <summary>The greatest in each window.</summary>
            public static Modules.MaxPool2d MaxPool2d(
                long[] kernel_size, long[]? stride = null, long[]? padding = null, long[]? dilation = null,
                bool ceil_mode = false)
            {
                return new Modules.MaxPool2d(kernel_size, stride, padding, dilation, ceil_mode);
            }

            private static long[] Twice(long value) => [value, value];
        }
    }
}
