namespace TorchSharp;

// The operators of Tensor.Shape.cs as functions.
public static partial class torch
{
    /// <summary>At most so many pieces of equal size along a dimension.</summary>
    public static Tensor[] chunk(Tensor input, long chunks, long dim = 0) => input.chunk(chunks, dim);

    /// <summary>A range of dimensions made one.</summary>
    public static Tensor flatten(Tensor input, long start_dim = 0, long end_dim = -1)
    {
        return input.flatten(start_dim, end_dim);
    }

    /// <summary>A copy with elements rolled around.</summary>
    public static Tensor roll(Tensor input, long[] shifts, long[] dims) => input.roll(shifts, dims);

    /// <summary>Pieces of given sizes along a dimension.</summary>
    public static Tensor[] split(Tensor tensor, long[] split_size_or_sections, long dim = 0)
    {
        return tensor.split(split_size_or_sections, dim);
    }

    /// <summary>Without a dimension of size one, or without all of them.</summary>
    public static Tensor squeeze(Tensor input, long? dim = null) => input.squeeze(dim);

    /// <summary>A matrix's transpose, as a view.</summary>
    public static Tensor t(Tensor input) => input.t();

    /// <summary>A view with two dimensions exchanged.</summary>
    public static Tensor transpose(Tensor input, long dim0, long dim1) => input.transpose(dim0, dim1);

    /// <summary>The slices along a dimension, each without it.</summary>
    public static Tensor[] unbind(Tensor input, long dim = 0) => input.unbind(dim);

    /// <summary>With a dimension of size one put in.</summary>
    public static Tensor unsqueeze(Tensor input, long dim) => input.unsqueeze(dim);
}
