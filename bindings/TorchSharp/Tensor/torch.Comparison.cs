namespace TorchSharp;

// The operators of Tensor.Comparison.cs as functions.
public static partial class torch
{
    /// <summary>Whether every pair differs by at most atol + rtol times the other.</summary>
    public static bool allclose(
        Tensor tensor, Tensor target, double rtol = 1E-05, double atol = 1E-08, bool equal_nan = false)
    {
        return tensor.allclose(target, rtol, atol, equal_nan);
    }

    /// <summary>True where equal to another tensor.</summary>
    public static Tensor eq(Tensor left, Tensor right) => left.eq(right);

    /// <summary>True where at least another tensor.</summary>
    public static Tensor ge(Tensor left, Tensor right) => left.ge(right);

    /// <summary>True where greater than another tensor.</summary>
    public static Tensor gt(Tensor left, Tensor right) => left.gt(right);

    /// <summary>True where at most another tensor.</summary>
    public static Tensor le(Tensor left, Tensor right) => left.le(right);

    /// <summary>True where both are not zero.</summary>
    public static Tensor logical_and(Tensor left, Tensor right) => left.logical_and(right);

    /// <summary>True where either is not zero.</summary>
    public static Tensor logical_or(Tensor left, Tensor right) => left.logical_or(right);

    /// <summary>True where less than another tensor.</summary>
    public static Tensor lt(Tensor left, Tensor right) => left.lt(right);

    /// <summary>The greatest element.</summary>
    public static Tensor max(Tensor input) => input.max();

    /// <summary>The greater of each pair.</summary>
    public static Tensor max(Tensor input, Tensor other) => input.max(other);

    /// <summary>The greatest along a dimension, and where they are.</summary>
    public static (Tensor values, Tensor indexes) max(Tensor input, long dim, bool keepdim = false)
    {
        return input.max(dim, keepdim);
    }

    /// <summary>The greater of each pair.</summary>
    public static Tensor maximum(Tensor input, Tensor other) => input.maximum(other);

    /// <summary>The least element.</summary>
    public static Tensor min(Tensor input) => input.min();

    /// <summary>The lesser of each pair.</summary>
    public static Tensor min(Tensor input, Tensor other) => input.min(other);

    /// <summary>The least along a dimension, and where they are.</summary>
    public static (Tensor values, Tensor indexes) min(Tensor input, long dim, bool keepdim = false)
    {
        return input.min(dim, keepdim);
    }

    /// <summary>The lesser of each pair.</summary>
    public static Tensor minimum(Tensor input, Tensor other) => input.minimum(other);

    /// <summary>True where unlike another tensor.</summary>
    public static Tensor ne(Tensor left, Tensor right) => left.ne(right);

    /// <summary>One tensor where the condition holds, the other elsewhere.</summary>
    public static Tensor where(Tensor condition, Tensor x, Tensor y) => x.where(condition, y);
}
