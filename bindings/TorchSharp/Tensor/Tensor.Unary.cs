namespace TorchSharp;

public static partial class torch
{
    // Operators of one tensor.
    public partial class Tensor
    {
        /// <summary>The negative of every element.</summary>
        public Tensor neg() => New(NativeUnary.Neg(Handle, out var result), result, this);

        /// <summary>e to the power of every element.</summary>
        public Tensor exp() => New(NativeUnary.Exp(Handle, out var result), result, this);

        /// <summary>The natural logarithm.</summary>
        public Tensor log() => New(NativeUnary.Log(Handle, out var result), result, this);

        /// <summary>The logarithm of one plus every element.</summary>
        public Tensor log1p() => New(NativeUnary.Log1p(Handle, out var result), result, this);

        /// <summary>The square root.</summary>
        public Tensor sqrt() => New(NativeUnary.Sqrt(Handle, out var result), result, this);

        /// <summary>One over the square root.</summary>
        public Tensor rsqrt() => New(NativeUnary.Rsqrt(Handle, out var result), result, this);

        /// <summary>The magnitude.</summary>
        public Tensor abs() => New(NativeUnary.Abs(Handle, out var result), result, this);

        /// <summary>The logistic function.</summary>
        public Tensor sigmoid()
        {
            return New(NativeUnary.Sigmoid(Handle, out var result), result, this);
        }

        /// <summary>The hyperbolic tangent.</summary>
        public Tensor tanh() => New(NativeUnary.Tanh(Handle, out var result), result, this);

        /// <summary>Zero where negative.</summary>
        public Tensor relu() => New(NativeUnary.Relu(Handle, out var result), result, this);

        /// <summary>x times sigmoid(x).</summary>
        public Tensor silu() => New(NativeUnary.Silu(Handle, out var result), result, this);

        /// <summary>The square.</summary>
        public Tensor square() => New(NativeUnary.Square(Handle, out var result), result, this);

        /// <summary>Rounded down.</summary>
        public Tensor floor() => New(NativeUnary.Floor(Handle, out var result), result, this);

        /// <summary>Rounded up.</summary>
        public Tensor ceil() => New(NativeUnary.Ceil(Handle, out var result), result, this);

        /// <summary>True where not a number.</summary>
        public Tensor isnan() => New(NativeUnary.Isnan(Handle, out var result), result, this);

        /// <summary>True where finite.</summary>
        public Tensor isfinite()
        {
            return New(NativeUnary.Isfinite(Handle, out var result), result, this);
        }

        /// <summary>True where zero.</summary>
        public Tensor logical_not()
        {
            return New(NativeUnary.LogicalNot(Handle, out var result), result, this);
        }

        /// <summary>The logarithm of the logistic function.</summary>
        public Tensor log_sigmoid()
        {
            return New(NativeUnary.LogSigmoid(Handle, out var result), result, this);
        }

        /// <summary>Another tensor object over the same data.</summary>
        public Tensor alias() => New(NativeUnary.Alias(Handle, out var result), result, this);

        /// <summary>The error function.</summary>
        public Tensor erf() => New(NativeUnary.Erf(Handle, out var result), result, this);

        /// <summary>The sine.</summary>
        public Tensor sin() => New(NativeUnary.Sin(Handle, out var result), result, this);

        /// <summary>The cosine.</summary>
        public Tensor cos() => New(NativeUnary.Cos(Handle, out var result), result, this);

        /// <summary>The negative of every element. In place.</summary>
        public Tensor neg_()
        {
            Done(NativeUnary.NegInPlace(Handle), this);
            return this;
        }

        /// <summary>e to the power of every element. In place.</summary>
        public Tensor exp_()
        {
            Done(NativeUnary.ExpInPlace(Handle), this);
            return this;
        }

        /// <summary>The natural logarithm. In place.</summary>
        public Tensor log_()
        {
            Done(NativeUnary.LogInPlace(Handle), this);
            return this;
        }

        /// <summary>The square root. In place.</summary>
        public Tensor sqrt_()
        {
            Done(NativeUnary.SqrtInPlace(Handle), this);
            return this;
        }

        /// <summary>One over the square root. In place.</summary>
        public Tensor rsqrt_()
        {
            Done(NativeUnary.RsqrtInPlace(Handle), this);
            return this;
        }

        /// <summary>The magnitude. In place.</summary>
        public Tensor abs_()
        {
            Done(NativeUnary.AbsInPlace(Handle), this);
            return this;
        }

        /// <summary>The logistic function. In place.</summary>
        public Tensor sigmoid_()
        {
            Done(NativeUnary.SigmoidInPlace(Handle), this);
            return this;
        }

        /// <summary>The hyperbolic tangent. In place.</summary>
        public Tensor tanh_()
        {
            Done(NativeUnary.TanhInPlace(Handle), this);
            return this;
        }

        /// <summary>Zero where negative. In place.</summary>
        public Tensor relu_()
        {
            Done(NativeUnary.ReluInPlace(Handle), this);
            return this;
        }

        /// <summary>x times sigmoid(x). In place.</summary>
        public Tensor silu_()
        {
            Done(NativeUnary.SiluInPlace(Handle), this);
            return this;
        }

        /// <summary>A smooth relu.</summary>
        public Tensor softplus(double beta = 1, double threshold = 20)
        {
            return New(NativeUnary.Softplus(Handle, beta, threshold, out var result), result, this);
        }

        /// <summary>Exponentials divided by their sum along a dimension.</summary>
        public Tensor softmax(long dim, ScalarType? dtype = null)
        {
            return New(NativeUnary.Softmax(Handle, dim, TypeOf(dtype), out var result), result, this);
        }

        /// <summary>The logarithm of the softmax.</summary>
        public Tensor log_softmax(long dim, ScalarType? dtype = null)
        {
            return New(
                NativeUnary.LogSoftmax(Handle, dim, TypeOf(dtype), out var result),
                result, this);
        }

        /// <summary>Limited to a range; null leaves an end open.</summary>
        public Tensor clamp(Scalar? min = null, Scalar? max = null)
        {
            return New(
                NativeUnary.ClampScalar(
                    Handle, NativeScalar.From(min), NativeScalar.From(max), out var result),
                result, this);
        }

        /// <summary>Limited to a range, in place; null leaves an end open.</summary>
        public Tensor clamp_(Scalar? min = null, Scalar? max = null)
        {
            Done(
                NativeUnary.ClampScalarInPlace(Handle, NativeScalar.From(min), NativeScalar.From(max)),
                this);
            return this;
        }

        /// <summary>Limited element by element; null leaves an end open.</summary>
        public Tensor clamp(Tensor? min = null, Tensor? max = null)
        {
            return New(
                NativeUnary.ClampTensor(Handle, HandleOf(min), HandleOf(max), out var result),
                result, this, min, max);
        }

        /// <summary>Limited element by element, in place; null leaves an end open.</summary>
        public Tensor clamp_(Tensor? min = null, Tensor? max = null)
        {
            Done(NativeUnary.ClampTensorInPlace(Handle, HandleOf(min), HandleOf(max)), this, min, max);
            return this;
        }

        /// <summary>Limited from above.</summary>
        public Tensor clamp_max(Scalar max)
        {
            return New(
                NativeUnary.ClampScalar(Handle, NativeScalar.None, NativeScalar.From(max), out var result),
                result, this);
        }

        /// <summary>Limited from above, in place.</summary>
        public Tensor clamp_max_(Scalar max)
        {
            Done(
                NativeUnary.ClampScalarInPlace(Handle, NativeScalar.None, NativeScalar.From(max)),
                this);
            return this;
        }

        /// <summary>Limited from below.</summary>
        public Tensor clamp_min(Scalar min)
        {
            return New(
                NativeUnary.ClampScalar(Handle, NativeScalar.From(min), NativeScalar.None, out var result),
                result, this);
        }

        /// <summary>Limited from below, in place.</summary>
        public Tensor clamp_min_(Scalar min)
        {
            Done(
                NativeUnary.ClampScalarInPlace(Handle, NativeScalar.From(min), NativeScalar.None),
                this);
            return this;
        }

        /// <summary>Rounded to a number of decimals, halves to even.</summary>
        public Tensor round(long decimals = 0)
        {
            return New(NativeUnary.Round(Handle, decimals, out var result), result, this);
        }
    }
}
