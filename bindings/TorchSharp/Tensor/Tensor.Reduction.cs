namespace TorchSharp;

public static partial class torch
{
    // Reductions, sorting and picking the largest.
    public partial class Tensor
    {
        /// <summary>The sum of all elements.</summary>
        public unsafe Tensor sum(ScalarType? type = null)
        {
            return New(
                NativeReduce.Sum(Handle, null, 0, 0, TypeOf(type), out var result),
                result, this);
        }

        /// <summary>The sums along a dimension.</summary>
        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null)
        {
            return sum(new[] { dim }, keepdim, type);
        }

        /// <summary>The sums over dimensions.</summary>
        public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null)
        {
            unsafe
            {
                fixed (long* dimValues = dim)
                {
                    return New(
                        NativeReduce.Sum(
                            Handle, dimValues, dim.Length, ToByte(keepdim), TypeOf(type), out var result),
                        result, this);
                }
            }
        }

        /// <summary>The sums over dimensions.</summary>
        public Tensor sum(ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null)
        {
            unsafe
            {
                fixed (long* dimValues = dim)
                {
                    return New(
                        NativeReduce.Sum(
                            Handle, dimValues, dim.Length, ToByte(keepdim), TypeOf(type), out var result),
                        result, this);
                }
            }
        }

        /// <summary>The mean of all elements.</summary>
        public unsafe Tensor mean()
        {
            return New(
                NativeReduce.Mean(Handle, null, 0, 0, TypeOf(null), out var result),
                result, this);
        }

        /// <summary>The means over dimensions.</summary>
        public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null)
        {
            unsafe
            {
                fixed (long* dimensionsValues = dimensions)
                {
                    return New(
                        NativeReduce.Mean(
                            Handle, dimensionsValues, dimensions.Length, ToByte(keepdim), TypeOf(type),
                            out var result),
                        result, this);
                }
            }
        }

        /// <summary>The standard deviation of all elements.</summary>
        public unsafe Tensor std(bool unbiased = true)
        {
            return New(
                NativeReduce.Std(Handle, null, 0, ToByte(unbiased), 0, out var result),
                result, this);
        }

        /// <summary>The standard deviations along a dimension.</summary>
        public Tensor std(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
        {
            return std(new[] { dim }, unbiased, keepdim, type);
        }

        /// <summary>The standard deviations over dimensions.</summary>
        public Tensor std(
            long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
        {
            unsafe
            {
                fixed (long* dimensionsValues = dimensions)
                {
                    return New(
                        NativeReduce.Std(
                            Handle, dimensionsValues, dimensions.Length, ToByte(unbiased), ToByte(keepdim),
                            out var result),
                        result, this);
                }
            }
        }

        /// <summary>The variance of all elements.</summary>
        public unsafe Tensor var(bool unbiased = true)
        {
            return New(
                NativeReduce.Var(Handle, null, 0, ToByte(unbiased), 0, out var result),
                result, this);
        }

        /// <summary>The variances along a dimension.</summary>
        public Tensor var(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
        {
            return var(new[] { dim }, unbiased, keepdim, type);
        }

        /// <summary>The variances over dimensions.</summary>
        public Tensor var(
            long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
        {
            unsafe
            {
                fixed (long* dimensionsValues = dimensions)
                {
                    return New(
                        NativeReduce.Var(
                            Handle, dimensionsValues, dimensions.Length, ToByte(unbiased), ToByte(keepdim),
                            out var result),
                        result, this);
                }
            }
        }

        /// <summary>The greatest element.</summary>
        public Tensor max() => New(NativeReduce.Max(Handle, out var result), result, this);

        /// <summary>The least element.</summary>
        public Tensor min() => New(NativeReduce.Min(Handle, out var result), result, this);

        /// <summary>The greatest along a dimension, and where they are.</summary>
        public (Tensor values, Tensor indexes) max(long dim, bool keepdim = false)
        {
            return NewPair(
                NativeReduce.MaxDim(Handle, dim, ToByte(keepdim), out var first, out var second),
                first, second, this);
        }

        /// <summary>The least along a dimension, and where they are.</summary>
        public (Tensor values, Tensor indexes) min(long dim, bool keepdim = false)
        {
            return NewPair(
                NativeReduce.MinDim(Handle, dim, ToByte(keepdim), out var first, out var second),
                first, second, this);
        }

        /// <summary>The greatest over dimensions.</summary>
        public Tensor amax(params long[] dims)
        {
            unsafe
            {
                fixed (long* dimsValues = dims)
                {
                    return New(
                        NativeReduce.Amax(Handle, dimsValues, dims.Length, 0, out var result),
                        result, this);
                }
            }
        }

        /// <summary>The greatest over dimensions.</summary>
        public Tensor amax(long[] dims, bool keepdim = false, Tensor? @out = null)
        {
            return Into(@out, AmaxOf(dims, keepdim));
        }

        /// <summary>The least over dimensions.</summary>
        public Tensor amin(params long[] dims)
        {
            unsafe
            {
                fixed (long* dimsValues = dims)
                {
                    return New(
                        NativeReduce.Amin(Handle, dimsValues, dims.Length, 0, out var result),
                        result, this);
                }
            }
        }

        /// <summary>The least over dimensions.</summary>
        public Tensor amin(long[] dims, bool keepdim = false, Tensor? @out = null)
        {
            return Into(@out, AminOf(dims, keepdim));
        }

        /// <summary>The flat position of the greatest element.</summary>
        public Tensor argmax()
        {
            return New(NativeReduce.Argmax(Handle, out var result), result, this);
        }

        /// <summary>The positions of the greatest along a dimension.</summary>
        public Tensor argmax(long dim, bool keepdim = false)
        {
            return New(
                NativeReduce.ArgmaxDim(Handle, dim, ToByte(keepdim), out var result),
                result, this);
        }

        /// <summary>The flat position of the least element.</summary>
        public Tensor argmin()
        {
            return New(NativeReduce.Argmin(Handle, out var result), result, this);
        }

        /// <summary>The positions of the least along a dimension.</summary>
        public Tensor argmin(long dim, bool keepdim = false)
        {
            return New(
                NativeReduce.ArgminDim(Handle, dim, ToByte(keepdim), out var result),
                result, this);
        }

        /// <summary>Whether all elements are true.</summary>
        public Tensor all() => New(NativeReduce.All(Handle, out var result), result, this);

        /// <summary>Whether all along a dimension are true.</summary>
        public Tensor all(long dim, bool keepdim = false)
        {
            return New(NativeReduce.AllDim(Handle, dim, ToByte(keepdim), out var result), result, this);
        }

        /// <summary>Whether any element is true.</summary>
        public Tensor any() => New(NativeReduce.Any(Handle, out var result), result, this);

        /// <summary>Whether any along a dimension is true.</summary>
        public Tensor any(long dim, bool keepdim = false)
        {
            return New(NativeReduce.AnyDim(Handle, dim, ToByte(keepdim), out var result), result, this);
        }

        /// <summary>The p-norm of all elements.</summary>
        public Tensor norm(float p = 2)
        {
            return New(NativeReduce.Norm(Handle, p, out var result), result, this);
        }

        /// <summary>The p-norms along a dimension.</summary>
        public Tensor norm(int dim, bool keepdim = false, float p = 2)
        {
            return New(
                NativeReduce.NormDim(Handle, dim, ToByte(keepdim), p, out var result),
                result, this);
        }

        /// <summary>The running sums along a dimension.</summary>
        public Tensor cumsum(long dim, ScalarType? type = null)
        {
            return New(NativeReduce.Cumsum(Handle, dim, TypeOf(type), out var result), result, this);
        }

        /// <summary>The k greatest along a dimension, and where they are.</summary>
        public (Tensor values, Tensor indexes) topk(
            int k, int dim = -1, bool largest = true, bool sorted = true)
        {
            return NewPair(
                NativeReduce.Topk(
                    Handle, k, dim, ToByte(largest), ToByte(sorted), out var first, out var second),
                first, second, this);
        }

        /// <summary>Sorted along a dimension, and where each came from.</summary>
        public (Tensor Values, Tensor Indices) sort(
            long dim = -1, bool descending = false, bool stable = false)
        {
            return NewPair(
                NativeReduce.Sort(
                    Handle, dim, ToByte(descending), ToByte(stable), out var first, out var second),
                first, second, this);
        }

        /// <summary>The order that sorts a dimension.</summary>
        public Tensor argsort(long dim = -1, bool descending = false)
        {
            return New(
                NativeReduce.Argsort(Handle, dim, ToByte(descending), out var result),
                result, this);
        }
    }
}
