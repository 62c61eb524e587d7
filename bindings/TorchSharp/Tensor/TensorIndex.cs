namespace TorchSharp;

public static partial class torch
{
    /// <summary>One element of a subscript: a place, a range, an index tensor, or a mark.</summary>
#pragma warning disable CA1815, CA2211 // The package declares it so; code compiled against it reads the fields.
    public struct TensorIndex
    {
        /// <summary>As many full ranges as are missing.</summary>
        public static TensorIndex Ellipsis = new() { Native = new NativeIndex { Kind = 3 } };

        /// <summary>A new dimension of size one.</summary>
        public static TensorIndex None = new() { Native = new NativeIndex { Kind = 4 } };

        /// <summary>A new dimension of size one.</summary>
        public static TensorIndex Null = new() { Native = new NativeIndex { Kind = 4 } };

        /// <summary>A full range.</summary>
        public static TensorIndex Colon = Slice();
#pragma warning restore CA1815, CA2211

        internal NativeIndex Native { get; private set; }

        internal Tensor? IndexTensor { get; private set; }

        /// <summary>One place.</summary>
        public static implicit operator TensorIndex(long value) => Single(value);

        /// <summary>A range.</summary>
        public static implicit operator TensorIndex((int? start, int? end) range) => Slice(range);

        /// <summary>A range.</summary>
        public static implicit operator TensorIndex(Range range) => Slice(range);

        /// <summary>One place, counted from either end.</summary>
        public static implicit operator TensorIndex(Index index) => Single(Place(index));

        /// <summary>A range; null leaves an end open.</summary>
        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null)
        {
            var native = new NativeIndex
            {
                Start = start ?? NativeIndex.Open,
                Stop = stop ?? NativeIndex.Open,
                Step = step ?? NativeIndex.Open,
            };
            return new TensorIndex { Native = native };
        }

        /// <summary>A range; null leaves an end open.</summary>
        public static TensorIndex Slice((int? start, int? end) range) => Slice((long?)range.start, (long?)range.end);

        /// <summary>A range.</summary>
        public static TensorIndex Slice(Range range)
        {
            // ^0 is the open end; there is no negative number for it.
            var open = range.End.IsFromEnd && range.End.Value == 0;
            return Slice(Place(range.Start), open ? null : Place(range.End));
        }

        /// <summary>A mask of one truth value.</summary>
        public static TensorIndex Bool(bool value)
        {
            return new TensorIndex { Native = new NativeIndex { Kind = 5, Start = value ? 1 : 0 } };
        }

        /// <summary>One place.</summary>
        public static TensorIndex Single(long? index)
        {
            return new TensorIndex { Native = new NativeIndex { Kind = 1, Start = index ?? 0 } };
        }

        /// <summary>The places a tensor names, or the mask it is.</summary>
        public static TensorIndex Tensor(Tensor tensor)
        {
            return new TensorIndex { Native = new NativeIndex { Kind = 2 }, IndexTensor = tensor };
        }

        internal NativeIndex ToNative()
        {
            var native = Native;
            native.Tensor = IndexTensor?.Handle ?? 0;
            return native;
        }

        private static long Place(Index index) => index.IsFromEnd ? -index.Value : index.Value;
    }
}
