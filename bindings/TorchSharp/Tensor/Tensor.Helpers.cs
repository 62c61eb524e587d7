namespace TorchSharp;

public static partial class torch
{
    // The overloads that take an option or a list apart before the native call.
    public partial class Tensor
    {
        /// <summary>Pieces of equal size along a dimension; the last may be smaller.</summary>
        public Tensor[] split(long size, int dim = 0)
        {
            var room = (int)(shape[dim < 0 ? (int)(dim + ndim) : dim] / Math.Max(1, size)) + 2;
            return Split(room, size, dim);
        }

        /// <summary>Pieces of given sizes along a dimension.</summary>
        public unsafe Tensor[] split(long[] sizes, long dim = 0)
        {
            var room = stackalloc nint[sizes.Length];
            fixed (long* values = sizes)
            {
                var status = NativeShape.SplitSizes(
                    Handle, values, sizes.Length, dim, room, sizes.Length, out var count);
                return NewList(status, new ReadOnlySpan<nint>(room, sizes.Length), count, this);
            }
        }

        /// <summary>At most so many pieces of equal size along a dimension.</summary>
        public unsafe Tensor[] chunk(long chunks, long dim = 0)
        {
            var capacity = (int)Math.Max(1, chunks);
            var room = new nint[capacity];
            fixed (nint* results = room)
            {
                var status = NativeShape.Chunk(Handle, chunks, dim, results, capacity, out var count);
                return NewList(status, room, count, this);
            }
        }

        /// <summary>The slices along a dimension, each without it.</summary>
        public unsafe Tensor[] unbind(long dimension = 0)
        {
            var sizes = shape;
            var room = new nint[sizes[(int)(dimension < 0 ? dimension + sizes.Length : dimension)]];
            fixed (nint* results = room)
            {
                var status = NativeShape.Unbind(Handle, dimension, results, room.Length, out var count);
                return NewList(status, room, count, this);
            }
        }

        /// <summary>The elements where the mask holds, in one dimension.</summary>
        /// <exception cref="ArgumentException">The mask is not of truth values.</exception>
        public Tensor masked_select(Tensor mask)
        {
            if (mask.dtype != ScalarType.Bool)
            {
                throw new ArgumentException("The mask tensor must be Boolean.");
            }

            return New(NativeIndexing.MaskedSelect(Handle, mask.Handle, out var result), result, this, mask);
        }

        private unsafe Tensor[] Split(int capacity, long size, long dim)
        {
            var room = new nint[capacity];
            fixed (nint* results = room)
            {
                var status = NativeShape.Split(Handle, size, dim, results, capacity, out var count);
                return NewList(status, room, count, this);
            }
        }

        private Tensor SqueezeAll() => New(NativeShape.Squeeze(Handle, out var result), result, this);

        private Tensor SqueezeOne(long dim) => New(NativeShape.SqueezeDim(Handle, dim, out var result), result, this);

        private unsafe Tensor AmaxOf(long[] dims, bool keepdim)
        {
            fixed (long* values = dims)
            {
                return New(
                    NativeReduce.Amax(Handle, values, dims.Length, ToByte(keepdim), out var result), result, this);
            }
        }

        private unsafe Tensor AminOf(long[] dims, bool keepdim)
        {
            fixed (long* values = dims)
            {
                return New(
                    NativeReduce.Amin(Handle, values, dims.Length, ToByte(keepdim), out var result), result, this);
            }
        }
    }
}
