namespace DroneSeal.Sim.Rendering;

/// <summary>Smooth random values over the plane that repeat after whole periods; the same on every
/// machine.</summary>
internal static class NoiseField
{
    /// <summary>Several octaves of value noise, 0..1 with mean about 0.5.</summary>
    /// <param name="x">In cells of the first octave.</param>
    /// <param name="y">In cells of the first octave.</param>
    /// <param name="period">Cells after which it repeats.</param>
    /// <param name="octaves">Each twice as fine and half as strong.</param>
    /// <param name="seed">Another seed, another field.</param>
    internal static float Fractal(float x, float y, int period, int octaves, uint seed)
    {
        var (sum, weight, total) = (0f, 1f, 0f);
        for (var i = 0; i < octaves; i++)
        {
            sum += weight * Value(x, y, period, seed + (uint)i);
            total += weight;
            (x, y, period, weight) = (2 * x, 2 * y, 2 * period, weight * 0.5f);
        }
        return sum / total;
    }

    /// <summary>One octave, 0..1.</summary>
    internal static float Value(float x, float y, int period, uint seed)
    {
        var (column, row) = ((int)MathF.Floor(x), (int)MathF.Floor(y));
        var (across, down) = (Ease(x - column), Ease(y - row));
        var top = Lerp(Unit(column, row, period, seed), Unit(column + 1, row, period, seed), across);
        var low = Lerp(Unit(column, row + 1, period, seed), Unit(column + 1, row + 1, period, seed), across);
        return Lerp(top, low, down);
    }

    /// <summary>A random value of a cell, 0..1.</summary>
    internal static float Unit(int x, int y, int period, uint seed)
    {
        var column = (uint)(((x % period) + period) % period);
        var row = (uint)(((y % period) + period) % period);
        var bits = (column * 0x9E3779B1u) ^ (row * 0x85EBCA77u) ^ (seed * 0xC2B2AE3Du);
        bits = (bits ^ (bits >> 15)) * 0x2C1B3C6Du;
        bits = (bits ^ (bits >> 12)) * 0x297A2D39u;
        return (bits ^ (bits >> 15)) * (1f / uint.MaxValue);
    }

    private static float Ease(float share) => share * share * (3 - (2 * share));

    private static float Lerp(float from, float to, float share) => from + ((to - from) * share);
}
