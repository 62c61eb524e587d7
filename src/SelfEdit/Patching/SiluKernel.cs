using System.Runtime.Intrinsics;

namespace DroneSeal.SelfEdit;

/// <summary>SiLU and its slope over vectors of sixteen.</summary>
internal static unsafe class SiluKernel
{
    /// <summary>Replaces values by <c>x * sigmoid(x)</c> and keeps the sigmoid for the way back.</summary>
    /// <param name="values">Read and overwritten.</param>
    /// <param name="gates">Receives the sigmoid, or null where nobody goes back.</param>
    /// <param name="length">A multiple of 16.</param>
    internal static void Forward(float* values, float* gates, int length)
    {
        for (var i = 0; i < length; i += 16)
        {
            var value = Vector512.Load(values + i);
            var gate = Vector512<float>.One / (Vector512<float>.One + Vector512.Exp(-value));
            (value * gate).Store(values + i);
            if (gates is not null)
            {
                gate.Store(gates + i);
            }
        }
    }

    /// <summary>Turns the gradient of the output into that of the input: times <c>g + y (1 - g)</c>.</summary>
    /// <param name="slopes">The gradient, overwritten.</param>
    /// <param name="outputs">What <see cref="Forward"/> left.</param>
    /// <param name="gates">The sigmoids of <see cref="Forward"/>.</param>
    /// <param name="length">A multiple of 16.</param>
    internal static void Backward(float* slopes, float* outputs, float* gates, int length)
    {
        for (var i = 0; i < length; i += 16)
        {
            var gate = Vector512.Load(gates + i);
            var factor = gate + (Vector512.Load(outputs + i) * (Vector512<float>.One - gate));
            (Vector512.Load(slopes + i) * factor).Store(slopes + i);
        }
    }
}
