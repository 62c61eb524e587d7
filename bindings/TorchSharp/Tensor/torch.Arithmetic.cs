namespace TorchSharp;

// The operators of Tensor.Arithmetic.cs as functions.
public static partial class torch
{
    /// <summary>The sum with a number.</summary>
    public static Tensor add(Tensor left, Scalar right) => left.add(right);

    /// <summary>The sum with alpha times a number.</summary>
    public static Tensor add(Tensor left, Scalar right, Scalar alpha) => left.add(right, alpha);

    /// <summary>The sum with another tensor.</summary>
    public static Tensor add(Tensor left, Tensor right) => left.add(right);

    /// <summary>The sum with alpha times another tensor.</summary>
    public static Tensor add(Tensor left, Tensor right, Scalar alpha) => left.add(right, alpha);

    /// <summary>Adds a number, in place.</summary>
    public static Tensor add_(Tensor left, Scalar right) => left.add_(right);

    /// <summary>Adds alpha times a number, in place.</summary>
    public static Tensor add_(Tensor left, Scalar right, Scalar alpha) => left.add_(right, alpha);

    /// <summary>Adds another tensor, in place.</summary>
    public static Tensor add_(Tensor left, Tensor right) => left.add_(right);

    /// <summary>Adds alpha times another tensor, in place.</summary>
    public static Tensor add_(Tensor left, Tensor right, Scalar alpha) => left.add_(right, alpha);

    /// <summary>The sum with value times a quotient.</summary>
    public static Tensor addcdiv(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value)
    {
        return input.addcdiv(tensor1, tensor2, value);
    }

    /// <summary>Adds value times a quotient, in place.</summary>
    public static Tensor addcdiv_(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value)
    {
        return input.addcdiv_(tensor1, tensor2, value);
    }

    /// <summary>The sum with value times a product.</summary>
    public static Tensor addcmul(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value)
    {
        return input.addcmul(tensor1, tensor2, value);
    }

    /// <summary>Adds value times a product, in place.</summary>
    public static Tensor addcmul_(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value)
    {
        return input.addcmul_(tensor1, tensor2, value);
    }

    /// <summary>beta times this plus alpha times a matrix product.</summary>
    public static Tensor addmm(Tensor input, Tensor mat1, Tensor mat2, float beta, float alpha)
    {
        return input.addmm(mat1, mat2, beta, alpha);
    }

    /// <summary>The products of two batches of matrices.</summary>
    public static Tensor bmm(Tensor input, Tensor batch2) => input.bmm(batch2);

    /// <summary>The quotient by a number.</summary>
    public static Tensor div(Tensor left, Scalar right, RoundingMode rounding_mode = RoundingMode.None)
    {
        return left.div(right, rounding_mode);
    }

    /// <summary>The quotient by another tensor.</summary>
    public static Tensor div(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None)
    {
        return left.div(right, rounding_mode);
    }

    /// <summary>Divides by a number, in place.</summary>
    public static Tensor div_(Tensor left, Scalar right, RoundingMode rounding_mode = RoundingMode.None)
    {
        return left.div_(right, rounding_mode);
    }

    /// <summary>Divides by another tensor, in place.</summary>
    public static Tensor div_(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None)
    {
        return left.div_(right, rounding_mode);
    }

    /// <summary>The way to another tensor, by a weight.</summary>
    public static Tensor lerp(Tensor input, Tensor end, Tensor weight) => input.lerp(end, weight);

    /// <summary>The matrix product, with broadcasting.</summary>
    public static Tensor matmul(Tensor input, Tensor target) => input.matmul(target);

    /// <summary>The product of two matrices.</summary>
    public static Tensor mm(Tensor input, Tensor target) => input.mm(target);

    /// <summary>The product with a number.</summary>
    public static Tensor mul(Tensor left, Scalar right) => left.mul(right);

    /// <summary>The product with another tensor.</summary>
    public static Tensor mul(Tensor left, Tensor right) => left.mul(right);

    /// <summary>Multiplies by a number, in place.</summary>
    public static Tensor mul_(Tensor left, Scalar right) => left.mul_(right);

    /// <summary>Multiplies by another tensor, in place.</summary>
    public static Tensor mul_(Tensor left, Tensor right) => left.mul_(right);

    /// <summary>Raised to a number.</summary>
    public static Tensor pow(Tensor left, Scalar exponent) => left.pow(exponent);

    /// <summary>Raised to another tensor.</summary>
    public static Tensor pow(Tensor left, Tensor exponent) => left.pow(exponent);

    /// <summary>Raised to a number, in place.</summary>
    public static Tensor pow_(Tensor left, Scalar exponent) => left.pow_(exponent);

    /// <summary>Raised to another tensor, in place.</summary>
    public static Tensor pow_(Tensor left, Tensor exponent) => left.pow_(exponent);

    /// <summary>The difference from a number.</summary>
    public static Tensor sub(Tensor left, Scalar right) => left.sub(right);

    /// <summary>The difference from another tensor.</summary>
    public static Tensor sub(Tensor left, Tensor right) => left.sub(right);

    /// <summary>Subtracts a number, in place.</summary>
    public static Tensor sub_(Tensor left, Scalar right) => left.sub_(right);

    /// <summary>Subtracts another tensor, in place.</summary>
    public static Tensor sub_(Tensor left, Tensor right) => left.sub_(right);
}
