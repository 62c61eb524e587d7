namespace TorchSharp;

// The operators of Tensor.Indexing.cs as functions.
public static partial class torch
{
    /// <summary>Elements picked along a dimension.</summary>
    public static Tensor gather(Tensor input, long dim, Tensor index) => input.gather(dim, index);

    /// <summary>The places of a dimension named by an index.</summary>
    public static Tensor index_select(Tensor input, long dim, Tensor index)
    {
        return input.index_select(dim, index);
    }

    /// <summary>The elements where the mask holds, in one dimension.</summary>
    public static Tensor masked_select(Tensor input, Tensor mask) => input.masked_select(mask);

    /// <summary>A view of a range of one dimension.</summary>
    public static Tensor narrow(Tensor input, long dim, long start, long length)
    {
        return input.narrow(dim, start, length);
    }

    /// <summary>The positions of the elements that are not zero.</summary>
    public static Tensor nonzero(Tensor input) => input.nonzero();

    /// <summary>A copy with elements written along a dimension.</summary>
    public static Tensor scatter(Tensor input, long dim, Tensor index, Tensor src)
    {
        return input.scatter(dim, index, src);
    }

    /// <summary>Writes elements along a dimension, in place.</summary>
    public static Tensor scatter_(Tensor input, long dim, Tensor index, Tensor src)
    {
        return input.scatter_(dim, index, src);
    }

    /// <summary>A view of one place of a dimension.</summary>
    public static Tensor select(Tensor input, long dim, long index) => input.select(dim, index);
}
