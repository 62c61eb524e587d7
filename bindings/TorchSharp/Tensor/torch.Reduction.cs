namespace TorchSharp;

// The operators of Tensor.Reduction.cs as functions.
public static partial class torch
{
    /// <summary>Whether all elements are true.</summary>
    public static Tensor all(Tensor input) => input.all();

    /// <summary>Whether all along a dimension are true.</summary>
    public static Tensor all(Tensor input, long dim, bool keepdim = false) => input.all(dim, keepdim);

    /// <summary>The greatest over dimensions.</summary>
    public static Tensor amax(Tensor input, long[] dims, bool keepdim = false, Tensor? @out = null)
    {
        return input.amax(dims, keepdim, @out);
    }

    /// <summary>The least over dimensions.</summary>
    public static Tensor amin(Tensor input, long[] dims, bool keepdim = false, Tensor? @out = null)
    {
        return input.amin(dims, keepdim, @out);
    }

    /// <summary>Whether any element is true.</summary>
    public static Tensor any(Tensor input) => input.any();

    /// <summary>Whether any along a dimension is true.</summary>
    public static Tensor any(Tensor input, long dim, bool keepdim = false) => input.any(dim, keepdim);

    /// <summary>The flat position of the greatest element.</summary>
    public static Tensor argmax(Tensor input) => input.argmax();

    /// <summary>The positions of the greatest along a dimension.</summary>
    public static Tensor argmax(Tensor input, long dim, bool keepdim = false) => input.argmax(dim, keepdim);

    /// <summary>The flat position of the least element.</summary>
    public static Tensor argmin(Tensor input) => input.argmin();

    /// <summary>The positions of the least along a dimension.</summary>
    public static Tensor argmin(Tensor input, long dim, bool keepdim = false) => input.argmin(dim, keepdim);

    /// <summary>The order that sorts a dimension.</summary>
    public static Tensor argsort(Tensor input, long dim = -1, bool descending = false)
    {
        return input.argsort(dim, descending);
    }

    /// <summary>The running sums along a dimension.</summary>
    public static Tensor cumsum(Tensor input, long dim, ScalarType? type = null) => input.cumsum(dim, type);

    /// <summary>The mean of all elements.</summary>
    public static Tensor mean(Tensor input) => input.mean();

    /// <summary>The means over dimensions.</summary>
    public static Tensor mean(
        Tensor input, long[] dimensions, bool keepdim = false, ScalarType? type = null)
    {
        return input.mean(dimensions, keepdim, type);
    }

    /// <summary>The p-norm of all elements.</summary>
    public static Tensor norm(Tensor input, float p = 2) => input.norm(p);

    /// <summary>The p-norms along a dimension.</summary>
    public static Tensor norm(Tensor input, int dimension, bool keepdim = false, float p = 2)
    {
        return input.norm(dimension, keepdim, p);
    }

    /// <summary>Sorted along a dimension, and where each came from.</summary>
    public static (Tensor Values, Tensor Indices) sort(
        Tensor input, long dim = -1, bool descending = false, bool stable = false)
    {
        return input.sort(dim, descending, stable);
    }

    /// <summary>The standard deviation of all elements.</summary>
    public static Tensor std(Tensor input, bool unbiased = true) => input.std(unbiased);

    /// <summary>The standard deviations along a dimension.</summary>
    public static Tensor std(
        Tensor input, long dimensions, bool unbiased = true, bool keepdim = false,
        ScalarType? type = null)
    {
        return input.std(dimensions, unbiased, keepdim, type);
    }

    /// <summary>The standard deviations over dimensions.</summary>
    public static Tensor std(
        Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false,
        ScalarType? type = null)
    {
        return input.std(dimensions, unbiased, keepdim, type);
    }

    /// <summary>The sums over dimensions.</summary>
    public static Tensor sum(
        Tensor input, ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null)
    {
        return input.sum(dim, keepdim, type);
    }

    /// <summary>The sum of all elements.</summary>
    public static Tensor sum(Tensor input, ScalarType? type = null) => input.sum(type);

    /// <summary>The sums along a dimension.</summary>
    public static Tensor sum(Tensor input, long dim, bool keepdim = false, ScalarType? type = null)
    {
        return input.sum(dim, keepdim, type);
    }

    /// <summary>The k greatest along a dimension, and where they are.</summary>
    public static (Tensor values, Tensor indexes) topk(
        Tensor tensor, int k, int dim = -1, bool largest = true, bool sorted = true)
    {
        return tensor.topk(k, dim, largest, sorted);
    }

    /// <summary>The variance of all elements.</summary>
    public static Tensor var(Tensor input, bool unbiased = true) => input.var(unbiased);

    /// <summary>The variances along a dimension.</summary>
    public static Tensor var(
        Tensor input, long dimensions, bool unbiased = true, bool keepdim = false,
        ScalarType? type = null)
    {
        return input.var(dimensions, unbiased, keepdim, type);
    }

    /// <summary>The variances over dimensions.</summary>
    public static Tensor var(
        Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false,
        ScalarType? type = null)
    {
        return input.var(dimensions, unbiased, keepdim, type);
    }
}
