namespace TorchSharp;

public static partial class torch
{
    // Comparisons and logic.
    public partial class Tensor
    {
        /// <summary>True where equal to another tensor.</summary>
        public Tensor eq(Tensor target)
        {
            return New(NativeBinary.Eq(Handle, target.Handle, out var result), result, this, target);
        }

        /// <summary>True where equal to a number.</summary>
        public Tensor eq(Scalar target)
        {
            return New(NativeBinary.EqScalar(Handle, target.Native, out var result), result, this);
        }

        /// <summary>True where unlike another tensor.</summary>
        public Tensor ne(Tensor target)
        {
            return New(NativeBinary.Ne(Handle, target.Handle, out var result), result, this, target);
        }

        /// <summary>True where unlike a number.</summary>
        public Tensor ne(Scalar target)
        {
            return New(NativeBinary.NeScalar(Handle, target.Native, out var result), result, this);
        }

        /// <summary>True where less than another tensor.</summary>
        public Tensor lt(Tensor target)
        {
            return New(NativeBinary.Lt(Handle, target.Handle, out var result), result, this, target);
        }

        /// <summary>True where less than a number.</summary>
        public Tensor lt(Scalar target)
        {
            return New(NativeBinary.LtScalar(Handle, target.Native, out var result), result, this);
        }

        /// <summary>True where at most another tensor.</summary>
        public Tensor le(Tensor target)
        {
            return New(NativeBinary.Le(Handle, target.Handle, out var result), result, this, target);
        }

        /// <summary>True where at most a number.</summary>
        public Tensor le(Scalar target)
        {
            return New(NativeBinary.LeScalar(Handle, target.Native, out var result), result, this);
        }

        /// <summary>True where greater than another tensor.</summary>
        public Tensor gt(Tensor target)
        {
            return New(NativeBinary.Gt(Handle, target.Handle, out var result), result, this, target);
        }

        /// <summary>True where greater than a number.</summary>
        public Tensor gt(Scalar target)
        {
            return New(NativeBinary.GtScalar(Handle, target.Native, out var result), result, this);
        }

        /// <summary>True where at least another tensor.</summary>
        public Tensor ge(Tensor target)
        {
            return New(NativeBinary.Ge(Handle, target.Handle, out var result), result, this, target);
        }

        /// <summary>True where at least a number.</summary>
        public Tensor ge(Scalar target)
        {
            return New(NativeBinary.GeScalar(Handle, target.Native, out var result), result, this);
        }

        /// <summary>True where equal; the same as <see cref="eq(Tensor)"/>.</summary>
        public Tensor equal(Tensor target) => eq(target);

        /// <summary>The greater of each pair.</summary>
        public Tensor maximum(Tensor other)
        {
            return New(NativeBinary.Maximum(Handle, other.Handle, out var result), result, this, other);
        }

        /// <summary>The lesser of each pair.</summary>
        public Tensor minimum(Tensor other)
        {
            return New(NativeBinary.Minimum(Handle, other.Handle, out var result), result, this, other);
        }

        /// <summary>The greater of each pair.</summary>
        public Tensor max(Tensor other) => maximum(other);

        /// <summary>The lesser of each pair.</summary>
        public Tensor min(Tensor other) => minimum(other);

        /// <summary>True where both are not zero.</summary>
        public Tensor logical_and(Tensor other)
        {
            return New(
                NativeBinary.LogicalAnd(Handle, other.Handle, out var result),
                result, this, other);
        }

        /// <summary>True where either is not zero.</summary>
        public Tensor logical_or(Tensor other)
        {
            return New(
                NativeBinary.LogicalOr(Handle, other.Handle, out var result),
                result, this, other);
        }

        /// <summary>This where the condition holds, the other elsewhere.</summary>
        public Tensor where(Tensor condition, Tensor y)
        {
            return New(
                NativeBinary.Where(condition.Handle, Handle, y.Handle, out var result),
                result, this, condition, y);
        }

        /// <summary>Whether every pair differs by at most atol + rtol times the other.</summary>
        public bool allclose(
            Tensor target, double rtol = 1E-05, double atol = 1E-08, bool equal_nan = false)
        {
            Done(
                NativeBinary.Allclose(Handle, target.Handle, rtol, atol, ToByte(equal_nan), out var result),
                this, target);
            return result != 0;
        }
    }
}
