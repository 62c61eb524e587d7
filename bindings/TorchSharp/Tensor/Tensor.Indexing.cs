namespace TorchSharp;

public static partial class torch
{
    // Parts of a tensor.
    public partial class Tensor
    {
        /// <summary>A view of a range of one dimension.</summary>
        public Tensor narrow(long dim, long start, long length)
        {
            return New(NativeIndexing.Narrow(Handle, dim, start, length, out var result), result, this);
        }

        /// <summary>A view of one place of a dimension.</summary>
        public Tensor select(long dim, long index)
        {
            return New(NativeIndexing.Select(Handle, dim, index, out var result), result, this);
        }

        /// <summary>A view of every step-th place of a range.</summary>
        public Tensor slice(long dim, long start, long finish, long step)
        {
            return New(
                NativeIndexing.Slice(Handle, dim, start, finish, step, out var result),
                result, this);
        }

        /// <summary>The places of a dimension named by an index.</summary>
        public Tensor index_select(long dim, Tensor index)
        {
            return New(
                NativeIndexing.IndexSelect(Handle, dim, index.Handle, out var result),
                result, this, index);
        }

        /// <summary>Elements picked along a dimension.</summary>
        public Tensor gather(long dim, Tensor index)
        {
            return New(
                NativeIndexing.Gather(Handle, dim, index.Handle, out var result),
                result, this, index);
        }

        /// <summary>A copy with elements written along a dimension.</summary>
        public Tensor scatter(long dim, Tensor index, Tensor src)
        {
            return New(
                NativeIndexing.Scatter(Handle, dim, index.Handle, src.Handle, out var result),
                result, this, index, src);
        }

        /// <summary>Writes elements along a dimension, in place.</summary>
        public Tensor scatter_(long dim, Tensor index, Tensor src)
        {
            Done(
                NativeIndexing.ScatterInPlace(Handle, dim, index.Handle, src.Handle),
                this, index, src);
            return this;
        }

        /// <summary>A copy with a number where the mask holds.</summary>
        public Tensor masked_fill(Tensor mask, Scalar value)
        {
            return New(
                NativeIndexing.MaskedFill(Handle, mask.Handle, value.Native, out var result),
                result, this, mask);
        }

        /// <summary>Writes a number where the mask holds, in place.</summary>
        public Tensor masked_fill_(Tensor mask, Scalar value)
        {
            Done(NativeIndexing.MaskedFillInPlace(Handle, mask.Handle, value.Native), this, mask);
            return this;
        }

        /// <summary>The positions of the elements that are not zero.</summary>
        public Tensor nonzero()
        {
            return New(NativeIndexing.Nonzero(Handle, out var result), result, this);
        }
    }
}
