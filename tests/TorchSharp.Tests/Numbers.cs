using static TorchSharp.torch;

namespace DroneSeal.TorchSharp.Tests;

/// <summary>Comparing tensors with numbers.</summary>
internal static class Numbers
{
    /// <summary>Asserts the leading elements, each within a relative error.</summary>
    internal static void AssertStartsWith(Tensor actual, double relative, params float[] expected)
    {
        var values = actual.data<float>().ToArray();
        Assert.True(values.Length >= expected.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.InRange(values[i] - expected[i], -relative * Scale(expected[i]), relative * Scale(expected[i]));
        }
    }

    private static double Scale(float value) => Math.Max(1, Math.Abs(value));
}
