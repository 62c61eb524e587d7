namespace TorchSharp;

// The operators of Tensor.Unary.cs as functions.
public static partial class torch
{
    /// <summary>The magnitude.</summary>
    public static Tensor abs(Tensor input) => input.abs();

    /// <summary>The magnitude. In place.</summary>
    public static Tensor abs_(Tensor input) => input.abs_();

    /// <summary>Rounded up.</summary>
    public static Tensor ceil(Tensor input) => input.ceil();

    /// <summary>Limited to a range; null leaves an end open.</summary>
    public static Tensor clamp(Tensor input, Scalar? min = null, Scalar? max = null)
    {
        return input.clamp(min, max);
    }

    /// <summary>Limited element by element; null leaves an end open.</summary>
    public static Tensor clamp(Tensor input, Tensor? min = null, Tensor? max = null)
    {
        return input.clamp(min, max);
    }

    /// <summary>Limited to a range, in place; null leaves an end open.</summary>
    public static Tensor clamp_(Tensor input, Scalar? min = null, Scalar? max = null)
    {
        return input.clamp_(min, max);
    }

    /// <summary>Limited element by element, in place; null leaves an end open.</summary>
    public static Tensor clamp_(Tensor input, Tensor? min = null, Tensor? max = null)
    {
        return input.clamp_(min, max);
    }

    /// <summary>Limited from above.</summary>
    public static Tensor clamp_max(Tensor input, Scalar max) => input.clamp_max(max);

    /// <summary>Limited from above, in place.</summary>
    public static Tensor clamp_max_(Tensor input, Scalar max) => input.clamp_max_(max);

    /// <summary>Limited from below.</summary>
    public static Tensor clamp_min(Tensor input, Scalar min) => input.clamp_min(min);

    /// <summary>Limited from below, in place.</summary>
    public static Tensor clamp_min_(Tensor input, Scalar min) => input.clamp_min_(min);

    /// <summary>The cosine.</summary>
    public static Tensor cos(Tensor input) => input.cos();

    /// <summary>The error function.</summary>
    public static Tensor erf(Tensor input) => input.erf();

    /// <summary>e to the power of every element.</summary>
    public static Tensor exp(Tensor input) => input.exp();

    /// <summary>e to the power of every element. In place.</summary>
    public static Tensor exp_(Tensor input) => input.exp_();

    /// <summary>Rounded down.</summary>
    public static Tensor floor(Tensor input) => input.floor();

    /// <summary>True where finite.</summary>
    public static Tensor isfinite(Tensor tensor) => tensor.isfinite();

    /// <summary>True where not a number.</summary>
    public static Tensor isnan(Tensor input) => input.isnan();

    /// <summary>The natural logarithm.</summary>
    public static Tensor log(Tensor input) => input.log();

    /// <summary>The logarithm of one plus every element.</summary>
    public static Tensor log1p(Tensor input) => input.log1p();

    /// <summary>The natural logarithm. In place.</summary>
    public static Tensor log_(Tensor input) => input.log_();

    /// <summary>True where zero.</summary>
    public static Tensor logical_not(Tensor input) => input.logical_not();

    /// <summary>The negative of every element.</summary>
    public static Tensor neg(Tensor input) => input.neg();

    /// <summary>The negative of every element. In place.</summary>
    public static Tensor neg_(Tensor input) => input.neg_();

    /// <summary>Rounded to a number of decimals, halves to even.</summary>
    public static Tensor round(Tensor input, long decimals = 0) => input.round(decimals);

    /// <summary>One over the square root.</summary>
    public static Tensor rsqrt(Tensor input) => input.rsqrt();

    /// <summary>One over the square root. In place.</summary>
    public static Tensor rsqrt_(Tensor input) => input.rsqrt_();

    /// <summary>The logistic function.</summary>
    public static Tensor sigmoid(Tensor input) => input.sigmoid();

    /// <summary>The logistic function. In place.</summary>
    public static Tensor sigmoid_(Tensor input) => input.sigmoid_();

    /// <summary>The sine.</summary>
    public static Tensor sin(Tensor input) => input.sin();

    /// <summary>The square root.</summary>
    public static Tensor sqrt(Tensor input) => input.sqrt();

    /// <summary>The square root. In place.</summary>
    public static Tensor sqrt_(Tensor input) => input.sqrt_();

    /// <summary>The square.</summary>
    public static Tensor square(Tensor input) => input.square();

    /// <summary>The hyperbolic tangent.</summary>
    public static Tensor tanh(Tensor input) => input.tanh();

    /// <summary>The hyperbolic tangent. In place.</summary>
    public static Tensor tanh_(Tensor input) => input.tanh_();
}
