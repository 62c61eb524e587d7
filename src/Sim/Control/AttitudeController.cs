using System.Numerics;

namespace DroneSeal.Sim;

/// <summary>Thrust direction and heading to body rates: the attitude loop of the cascade.</summary>
internal static class AttitudeController
{
    // ATC_ANG_RLL_P, ATC_ANG_PIT_P, ATC_ANG_YAW_P.
    private const float AngleGain = 4.5f;

    private static readonly Vector3 _rateLimit = new(3.8f, 3.8f, 1.6f);

    /// <summary>The body rates that bring the vehicle to an attitude, radians a second.</summary>
    /// <param name="attitude">Now.</param>
    /// <param name="upNed">Unit vector: where the body's up axis should point.</param>
    /// <param name="yawRadians">Heading wanted.</param>
    public static Vector3 Rates(Quaternion attitude, Vector3 upNed, float yawRadians)
    {
        var error = Quaternion.Conjugate(attitude) * Target(upNed, yawRadians);
        var sign = error.W < 0 ? -2f : 2f;
        var angles = new Vector3(error.X, error.Y, error.Z) * sign;
        return Vector3.Clamp(angles * AngleGain, -_rateLimit, _rateLimit);
    }

    private static Quaternion Target(Vector3 upNed, float yawRadians)
    {
        // The shortest turn that tilts the up axis, after the heading.
        var tilt = new Quaternion(Vector3.Cross(-Vector3.UnitZ, upNed), 1f - upNed.Z);
        var (sine, cosine) = MathF.SinCos(yawRadians * 0.5f);
        return Quaternion.Normalize(tilt) * new Quaternion(0, 0, sine, cosine);
    }
}
