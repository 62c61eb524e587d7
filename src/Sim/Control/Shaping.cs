using System.Numerics;

namespace DroneSeal.Sim;

/// <summary>
/// How ArduCopter turns a wish into a movement that the vehicle can follow: position to velocity and velocity
/// to acceleration by a square-root law, acceleration limited in its change (ArduPilot developer
/// documentation, "Copter position control").
/// </summary>
internal static class Shaping
{
    /// <summary>
    /// Proportional near zero, and a square root beyond, so that <paramref name="limit"/> is never exceeded
    /// on the way.
    /// </summary>
    public static float SquareRoot(float error, float gain, float limit)
    {
        var linear = limit / (gain * gain);
        var size = MathF.Abs(error);
        return size <= linear
            ? error * gain
            : MathF.CopySign(MathF.Sqrt(2 * limit * (size - (linear * 0.5f))), error);
    }

    /// <summary>The same along the direction of a vector.</summary>
    public static Vector2 SquareRoot(Vector2 error, float gain, float limit)
    {
        var size = error.Length();
        return size < 1e-6f ? Vector2.Zero : error * (SquareRoot(size, gain, limit) / size);
    }

    /// <summary>The vector, no longer than <paramref name="length"/>.</summary>
    public static Vector2 Limit(Vector2 vector, float length)
    {
        var squared = vector.LengthSquared();
        return squared <= length * length ? vector : vector * (length / MathF.Sqrt(squared));
    }
}
