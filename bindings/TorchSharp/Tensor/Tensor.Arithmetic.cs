namespace TorchSharp;

public static partial class torch
{
    // Arithmetic with tensors and numbers.
    public partial class Tensor
    {
        /// <summary>The sum with another tensor.</summary>
        public Tensor add(Tensor target)
        {
            return New(
                NativeBinary.Add(Handle, target.Handle, NativeScalar.One, out var result),
                result, this, target);
        }

        /// <summary>The sum with alpha times another tensor.</summary>
        public Tensor add(Tensor target, Scalar alpha)
        {
            return New(
                NativeBinary.Add(Handle, target.Handle, alpha.Native, out var result),
                result, this, target);
        }

        /// <summary>The sum with a number.</summary>
        public Tensor add(Scalar scalar)
        {
            return New(
                NativeBinary.AddScalar(Handle, scalar.Native, NativeScalar.One, out var result),
                result, this);
        }

        /// <summary>The sum with alpha times a number.</summary>
        public Tensor add(Scalar scalar, Scalar alpha)
        {
            return New(
                NativeBinary.AddScalar(Handle, scalar.Native, alpha.Native, out var result),
                result, this);
        }

        /// <summary>Adds another tensor, in place.</summary>
        public Tensor add_(Tensor target)
        {
            Done(NativeBinary.AddInPlace(Handle, target.Handle, NativeScalar.One), this, target);
            return this;
        }

        /// <summary>Adds alpha times another tensor, in place.</summary>
        public Tensor add_(Tensor target, Scalar alpha)
        {
            Done(NativeBinary.AddInPlace(Handle, target.Handle, alpha.Native), this, target);
            return this;
        }

        /// <summary>Adds a number, in place.</summary>
        public Tensor add_(Scalar scalar)
        {
            Done(NativeBinary.AddScalarInPlace(Handle, scalar.Native, NativeScalar.One), this);
            return this;
        }

        /// <summary>Adds alpha times a number, in place.</summary>
        public Tensor add_(Scalar scalar, Scalar alpha)
        {
            Done(NativeBinary.AddScalarInPlace(Handle, scalar.Native, alpha.Native), this);
            return this;
        }

        /// <summary>The difference from another tensor.</summary>
        public Tensor sub(Tensor target)
        {
            return New(
                NativeBinary.Sub(Handle, target.Handle, NativeScalar.One, out var result),
                result, this, target);
        }

        /// <summary>The difference from a number.</summary>
        public Tensor sub(Scalar target)
        {
            return New(
                NativeBinary.SubScalar(Handle, target.Native, NativeScalar.One, out var result),
                result, this);
        }

        /// <summary>Subtracts another tensor, in place.</summary>
        public Tensor sub_(Tensor target)
        {
            Done(NativeBinary.SubInPlace(Handle, target.Handle, NativeScalar.One), this, target);
            return this;
        }

        /// <summary>Subtracts a number, in place.</summary>
        public Tensor sub_(Scalar target)
        {
            Done(NativeBinary.SubScalarInPlace(Handle, target.Native, NativeScalar.One), this);
            return this;
        }

        /// <summary>The product with another tensor.</summary>
        public Tensor mul(Tensor target)
        {
            return New(NativeBinary.Mul(Handle, target.Handle, out var result), result, this, target);
        }

        /// <summary>The product with a number.</summary>
        public Tensor mul(Scalar target)
        {
            return New(NativeBinary.MulScalar(Handle, target.Native, out var result), result, this);
        }

        /// <summary>Multiplies by another tensor, in place.</summary>
        public Tensor mul_(Tensor target)
        {
            Done(NativeBinary.MulInPlace(Handle, target.Handle), this, target);
            return this;
        }

        /// <summary>Multiplies by a number, in place.</summary>
        public Tensor mul_(Scalar target)
        {
            Done(NativeBinary.MulScalarInPlace(Handle, target.Native), this);
            return this;
        }

        /// <summary>The quotient by another tensor.</summary>
        public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None)
        {
            return New(
                NativeBinary.Div(Handle, target.Handle, (int)rounding_mode, out var result),
                result, this, target);
        }

        /// <summary>The quotient by a number.</summary>
        public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None)
        {
            return New(
                NativeBinary.DivScalar(Handle, target.Native, (int)rounding_mode, out var result),
                result, this);
        }

        /// <summary>Divides by another tensor, in place.</summary>
        public Tensor div_(Tensor target, RoundingMode rounding_mode = RoundingMode.None)
        {
            Done(NativeBinary.DivInPlace(Handle, target.Handle, (int)rounding_mode), this, target);
            return this;
        }

        /// <summary>Divides by a number, in place.</summary>
        public Tensor div_(Scalar target, RoundingMode rounding_mode = RoundingMode.None)
        {
            Done(NativeBinary.DivScalarInPlace(Handle, target.Native, (int)rounding_mode), this);
            return this;
        }

        /// <summary>Raised to another tensor.</summary>
        public Tensor pow(Tensor exponent)
        {
            return New(
                NativeBinary.Pow(Handle, exponent.Handle, out var result),
                result, this, exponent);
        }

        /// <summary>Raised to a number.</summary>
        public Tensor pow(Scalar exponent)
        {
            return New(NativeBinary.PowScalar(Handle, exponent.Native, out var result), result, this);
        }

        /// <summary>Raised to another tensor, in place.</summary>
        public Tensor pow_(Tensor exponent)
        {
            Done(NativeBinary.PowInPlace(Handle, exponent.Handle), this, exponent);
            return this;
        }

        /// <summary>Raised to a number, in place.</summary>
        public Tensor pow_(Scalar exponent)
        {
            Done(NativeBinary.PowScalarInPlace(Handle, exponent.Native), this);
            return this;
        }

        /// <summary>The sum with value times a product.</summary>
        public Tensor addcmul(Tensor tensor1, Tensor tensor2, Scalar value)
        {
            return New(
                NativeBinary.Addcmul(Handle, tensor1.Handle, tensor2.Handle, value.Native, out var result),
                result, this, tensor1, tensor2);
        }

        /// <summary>Adds value times a product, in place.</summary>
        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value)
        {
            Done(
                NativeBinary.AddcmulInPlace(Handle, tensor1.Handle, tensor2.Handle, value.Native),
                this, tensor1, tensor2);
            return this;
        }

        /// <summary>The sum with value times a quotient.</summary>
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2, Scalar value)
        {
            return New(
                NativeBinary.Addcdiv(Handle, tensor1.Handle, tensor2.Handle, value.Native, out var result),
                result, this, tensor1, tensor2);
        }

        /// <summary>The sum with a quotient.</summary>
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2)
        {
            return New(
                NativeBinary.Addcdiv(
                    Handle, tensor1.Handle, tensor2.Handle, NativeScalar.One, out var result),
                result, this, tensor1, tensor2);
        }

        /// <summary>Adds value times a quotient, in place.</summary>
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value)
        {
            Done(
                NativeBinary.AddcdivInPlace(Handle, tensor1.Handle, tensor2.Handle, value.Native),
                this, tensor1, tensor2);
            return this;
        }

        /// <summary>Adds a quotient, in place.</summary>
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2)
        {
            Done(
                NativeBinary.AddcdivInPlace(Handle, tensor1.Handle, tensor2.Handle, NativeScalar.One),
                this, tensor1, tensor2);
            return this;
        }

        /// <summary>The way to another tensor, by a weight.</summary>
        public Tensor lerp(Tensor end, Tensor weight)
        {
            return New(
                NativeBinary.Lerp(Handle, end.Handle, weight.Handle, out var result),
                result, this, end, weight);
        }

        /// <summary>Goes towards another tensor by a weight, in place.</summary>
        public Tensor lerp_(Tensor end, Tensor weight)
        {
            Done(NativeBinary.LerpInPlace(Handle, end.Handle, weight.Handle), this, end, weight);
            return this;
        }

        /// <summary>The matrix product, with broadcasting.</summary>
        public Tensor matmul(Tensor target)
        {
            return New(
                NativeLinear.Matmul(Handle, target.Handle, out var result),
                result, this, target);
        }

        /// <summary>The product of two matrices.</summary>
        public Tensor mm(Tensor target)
        {
            return New(NativeLinear.Mm(Handle, target.Handle, out var result), result, this, target);
        }

        /// <summary>The products of two batches of matrices.</summary>
        public Tensor bmm(Tensor batch2)
        {
            return New(NativeLinear.Bmm(Handle, batch2.Handle, out var result), result, this, batch2);
        }

        /// <summary>beta times this plus alpha times a matrix product.</summary>
        public Tensor addmm(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1)
        {
            return New(
                NativeLinear.Addmm(Handle, mat1.Handle, mat2.Handle, beta, alpha, out var result),
                result, this, mat1, mat2);
        }
    }
}
