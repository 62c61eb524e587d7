using System.Runtime.CompilerServices;

namespace TorchSharp;

public static partial class torch
{
    // t[...] for reading and writing.
    public partial class Tensor
    {
        /// <summary>The part that a subscript names.</summary>
        [IndexerName("TensorItems")]
        public Tensor this[params TensorIndex[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        /// <summary>The part that index tensors or masks name.</summary>
        [IndexerName("TensorItems")]
        public Tensor this[params Tensor[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        /// <summary>One place of the leading dimensions.</summary>
        [IndexerName("TensorItems")]
        public Tensor this[params long[] indices]
        {
            get => index(Array.ConvertAll(indices, place => TensorIndex.Single(place)));
            set => index_put_(value, Array.ConvertAll(indices, place => TensorIndex.Single(place)));
        }

        /// <summary>One place of the first dimension.</summary>
        [IndexerName("TensorItems")]
        public Tensor this[long i1]
        {
            get => select(0, i1);
            set => index_put_(value, TensorIndex.Single(i1));
        }

        /// <summary>One place of the first two dimensions.</summary>
        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2]
        {
            get => index(TensorIndex.Single(i1), TensorIndex.Single(i2));
            set => index_put_(value, TensorIndex.Single(i1), TensorIndex.Single(i2));
        }

        /// <summary>The part that a subscript names.</summary>
        public unsafe Tensor index(params TensorIndex[] indices)
        {
            var native = Encode(indices);
            fixed (NativeIndex* values = native)
            {
                var status = NativeIndexing.Index(Handle, values, native.Length, out var result);
                return New(status, result, this, indices);
            }
        }

        /// <summary>The part that index tensors or masks name.</summary>
        public Tensor index(params Tensor[] indices) => index(Array.ConvertAll(indices, TensorIndex.Tensor));

        /// <summary>Writes into the part that a subscript names.</summary>
        public Tensor index_put_(Tensor value, params TensorIndex[] indices) => index_put_(value, indices, false);

        /// <summary>Writes or adds into the part that a subscript names.</summary>
        public unsafe Tensor index_put_(Tensor value, TensorIndex[] indices, bool accumulate = false)
        {
            var native = Encode(indices);
            fixed (NativeIndex* values = native)
            {
                var status = NativeIndexing.IndexPutInPlace(
                    Handle, values, native.Length, value.Handle, ToByte(accumulate));
                Done(status, this, indices, value);
            }

            return this;
        }

        /// <summary>Writes into the part that index tensors or masks name.</summary>
        public Tensor index_put_(Tensor value, params Tensor[] indices)
        {
            return index_put_(value, Array.ConvertAll(indices, TensorIndex.Tensor), false);
        }

        /// <summary>Writes or adds into the part that index tensors or masks name.</summary>
        public Tensor index_put_(Tensor value, Tensor[] indices, bool accumulate = false)
        {
            return index_put_(value, Array.ConvertAll(indices, TensorIndex.Tensor), accumulate);
        }

        /// <summary>Writes a number into the part that a subscript names.</summary>
        public unsafe Tensor index_put_(Scalar value, params TensorIndex[] indices)
        {
            var native = Encode(indices);
            fixed (NativeIndex* values = native)
            {
                Done(NativeIndexing.IndexPutScalarInPlace(Handle, values, native.Length, value.Native), this, indices);
            }

            return this;
        }

        private static NativeIndex[] Encode(TensorIndex[] indices)
        {
            return Array.ConvertAll(indices, item => item.ToNative());
        }
    }
}
