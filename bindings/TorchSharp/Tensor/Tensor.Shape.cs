namespace TorchSharp;

public static partial class torch
{
    // Views of other shapes.
    public partial class Tensor
    {
        /// <summary>The same elements in another shape, a view where possible.</summary>
        public Tensor reshape(params long[] shape)
        {
            unsafe
            {
                fixed (long* shapeValues = shape)
                {
                    return New(
                        NativeShape.Reshape(Handle, shapeValues, shape.Length, out var result),
                        result, this);
                }
            }
        }

        /// <summary>A view in another shape.</summary>
        public Tensor view(params long[] shape)
        {
            unsafe
            {
                fixed (long* shapeValues = shape)
                {
                    return New(
                        NativeShape.View(Handle, shapeValues, shape.Length, out var result),
                        result, this);
                }
            }
        }

        /// <summary>A view in the shape of another tensor.</summary>
        public Tensor view_as(Tensor other) => view(other.shape);

        /// <summary>A view with its dimensions reordered.</summary>
        public Tensor permute(params long[] permutation)
        {
            unsafe
            {
                fixed (long* permutationValues = permutation)
                {
                    return New(
                        NativeShape.Permute(Handle, permutationValues, permutation.Length, out var result),
                        result, this);
                }
            }
        }

        /// <summary>A view with its dimensions reordered.</summary>
        public Tensor permute(IEnumerable<long> permutation) => permute(permutation.ToArray());

        /// <summary>A view with two dimensions exchanged.</summary>
        public Tensor transpose(long dim0, long dim1)
        {
            return New(NativeShape.Transpose(Handle, dim0, dim1, out var result), result, this);
        }

        /// <summary>A matrix's transpose, as a view.</summary>
        public Tensor t() => New(NativeShape.T(Handle, out var result), result, this);

        /// <summary>Itself when its elements lie in order, else an ordered copy.</summary>
        public Tensor contiguous()
        {
            return New(NativeShape.Contiguous(Handle, out var result), result, this);
        }

        /// <summary>A range of dimensions made one.</summary>
        public Tensor flatten(long start_dim = 0, long end_dim = -1)
        {
            return New(NativeShape.Flatten(Handle, start_dim, end_dim, out var result), result, this);
        }

        /// <summary>Without a dimension of size one, or without all of them.</summary>
        public Tensor squeeze(long? dim = null) => dim is { } one ? SqueezeOne(one) : SqueezeAll();

        /// <summary>With a dimension of size one put in.</summary>
        public Tensor unsqueeze(long dim)
        {
            return New(NativeShape.Unsqueeze(Handle, dim, out var result), result, this);
        }

        /// <summary>A view with dimensions of size one stretched.</summary>
        public Tensor expand(params long[] sizes)
        {
            unsafe
            {
                fixed (long* sizesValues = sizes)
                {
                    return New(
                        NativeShape.Expand(Handle, sizesValues, sizes.Length, 0, out var result),
                        result, this);
                }
            }
        }

        /// <summary>A view with dimensions of size one stretched.</summary>
        public Tensor expand(long[] sizes, bool isImplicit = false)
        {
            unsafe
            {
                fixed (long* sizesValues = sizes)
                {
                    return New(
                        NativeShape.Expand(Handle, sizesValues, sizes.Length, ToByte(isImplicit), out var result),
                        result, this);
                }
            }
        }

        /// <summary>A view with dimensions of size one stretched.</summary>
        public Tensor expand(ReadOnlySpan<long> sizes, bool isImplicit = false)
        {
            unsafe
            {
                fixed (long* sizesValues = sizes)
                {
                    return New(
                        NativeShape.Expand(Handle, sizesValues, sizes.Length, ToByte(isImplicit), out var result),
                        result, this);
                }
            }
        }

        /// <summary>A view stretched to the shape of another tensor.</summary>
        public Tensor expand_as(Tensor other) => expand(other.shape);

        /// <summary>Copies laid side by side.</summary>
        public Tensor repeat(params long[] sizes)
        {
            unsafe
            {
                fixed (long* sizesValues = sizes)
                {
                    return New(
                        NativeShape.Repeat(Handle, sizesValues, sizes.Length, out var result),
                        result, this);
                }
            }
        }

        /// <summary>A copy with dimensions reversed.</summary>
        public Tensor flip(params long[] dims)
        {
            unsafe
            {
                fixed (long* dimsValues = dims)
                {
                    return New(NativeShape.Flip(Handle, dimsValues, dims.Length, out var result), result, this);
                }
            }
        }

        /// <summary>A copy with elements rolled around.</summary>
        public Tensor roll(long[] shifts, long[] dims)
        {
            unsafe
            {
                fixed (long* shiftsValues = shifts, dimsValues = dims)
                {
                    return New(
                        NativeShape.Roll(
                            Handle, shiftsValues, shifts.Length, dimsValues, dims.Length, out var result),
                        result, this);
                }
            }
        }

        /// <summary>A view by explicit strides.</summary>
        public Tensor as_strided(long[] size, long[] strides, long storageOffset = 0)
        {
            unsafe
            {
                fixed (long* sizeValues = size, stridesValues = strides)
                {
                    return New(
                        NativeShape.AsStrided(
                            Handle, sizeValues, size.Length, stridesValues, strides.Length, storageOffset,
                            out var result),
                        result, this);
                }
            }
        }
    }
}
