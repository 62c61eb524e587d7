namespace TorchSharp;

public static partial class torch
{
    /// <summary>Whatever memory holds, in the shape of another tensor.</summary>
    public static Tensor empty_like(
        Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null)
    {
        RefuseNames(names);
        return Like(input, NativeScalar.None, 2, dtype, device, requires_grad);
    }

    /// <summary>One number, in the shape of another tensor.</summary>
    public static Tensor full_like(
        Tensor input, Scalar value, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null)
    {
        RefuseNames(names);
        return Like(input, value.Native, 3, dtype, device, requires_grad);
    }

    /// <summary>Ones, in the shape of another tensor.</summary>
    public static Tensor ones_like(
        Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null)
    {
        RefuseNames(names);
        return Like(input, NativeScalar.None, 1, dtype, device, requires_grad);
    }

    /// <summary>Even random numbers in [0, 1), in the shape of another tensor.</summary>
    public static Tensor rand_like(
        Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
    {
        return Like(input, NativeScalar.None, 4, dtype, device, requires_grad);
    }

    /// <summary>Normal random numbers, in the shape of another tensor.</summary>
    public static Tensor randn_like(
        Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
    {
        return Like(input, NativeScalar.None, 5, dtype, device, requires_grad);
    }

    /// <summary>Zeros, in the shape of another tensor.</summary>
    public static Tensor zeros_like(
        Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null)
    {
        RefuseNames(names);
        return Like(input, NativeScalar.None, 0, dtype, device, requires_grad);
    }
}
