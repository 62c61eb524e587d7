using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>The difference of one array: whole steps of one size.</summary>
/// <param name="Name">Full name of the array.</param>
/// <param name="Shape">Row-major sizes.</param>
/// <param name="IsNew">Whether it starts from the named start, not from the previous set.</param>
/// <param name="Step">Size of a step; zero where nothing changed.</param>
/// <param name="Counts">Steps a value, -127..127.</param>
internal sealed record ArrayDelta(
    string Name, IReadOnlyList<long> Shape, bool IsNew, float Step, sbyte[] Counts)
{
    private const int MostSteps = 127;

    /// <summary>The nearest difference between two arrays of one shape.</summary>
    /// <exception cref="ArgumentException">The shapes differ, or a value is not finite.</exception>
    internal static ArrayDelta Between(string name, AdapterArray from, AdapterArray to, bool isNew)
    {
        if (!from.Shape.SequenceEqual(to.Shape) || from.Values.Length != to.Values.Length)
        {
            throw new ArgumentException(
                $"The array {name} changed its shape from [{string.Join(", ", from.Shape)}] "
                + $"to [{string.Join(", ", to.Shape)}].");
        }

        var counts = new sbyte[to.Values.Length];
        var step = LargestChange(name, from.Values, to.Values) / MostSteps;
        if (step != 0)
        {
            for (var i = 0; i < counts.Length; i++)
            {
                var steps = MathF.Round((to.Values[i] - from.Values[i]) / step, MidpointRounding.ToEven);
                counts[i] = (sbyte)Math.Clamp(steps, -MostSteps, MostSteps);
            }
        }

        return new ArrayDelta(name, to.Shape, isNew, step, counts);
    }

    /// <summary>The array after the steps. The only place where values are made, for writing and for
    /// reading.</summary>
    internal AdapterArray Apply(AdapterArray from)
    {
        var values = new float[Counts.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var change = Step * Counts[i];
            values[i] = from.Values[i] + change;
        }

        return new AdapterArray(Shape, values);
    }

    private static float LargestChange(string name, float[] from, float[] to)
    {
        var largest = 0f;
        for (var i = 0; i < to.Length; i++)
        {
            var change = MathF.Abs(to[i] - from[i]);
            if (!float.IsFinite(change))
            {
                throw new ArgumentException(
                    $"The array {name} holds {to[i]} at {i}: a candidate must be finite.");
            }

            largest = MathF.Max(largest, change);
        }

        return largest;
    }
}
