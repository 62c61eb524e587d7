using System.Numerics;

namespace DroneSeal.Core;

/// <summary>A camera along the vehicle's nose: square pixels, no lens distortion, in the vehicle's
/// centre.</summary>
/// <remarks>
/// Pixels: x to the right, y down, edges and not indices: the axis goes through (Width / 2, Height / 2).
/// Directions are of the level body frame: forward, right, down, with roll and pitch taken out and yaw left
/// in. The turn from the camera to that frame is the mount's pitch first, then roll, then pitch, each
/// positive as in <see cref="VehicleState"/> (right side down, nose up).
/// </remarks>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="FocalPixels">Distance at which one metre is one pixel, pixels.</param>
/// <param name="MountPitchRadians">Of the optical axis against the nose, up is positive.</param>
public sealed record PinholeCamera(int Width, int Height, float FocalPixels, float MountPitchRadians = 0)
{
    // Directions nearer to the picture's plane than this (cosine to the axis) show nowhere.
    private const float LeastForward = 1e-3f;

    /// <summary>From the left edge to the right edge, through the centre.</summary>
    public float HorizontalRadians => 2 * MathF.Atan2(Width * 0.5f, FocalPixels);

    /// <summary>From the upper edge to the lower edge, through the centre.</summary>
    public float VerticalRadians => 2 * MathF.Atan2(Height * 0.5f, FocalPixels);

    /// <summary>A camera of a known angle from the left to the right edge.</summary>
    public static PinholeCamera FromFieldOfView(
        int width, int height, float horizontalRadians, float mountPitchRadians = 0) =>
        new(width, height, width * 0.5f / MathF.Tan(horizontalRadians * 0.5f), mountPitchRadians);

    /// <summary>Where a pixel looks.</summary>
    /// <param name="x">Pixels from the left edge; may lie outside the picture.</param>
    /// <param name="y">Pixels from the upper edge; may lie outside the picture.</param>
    /// <param name="state">Of the vehicle at capture; only its roll and pitch count.</param>
    /// <returns>A unit vector forward, right, down of the level body frame.</returns>
    public Vector3 DirectionOf(float x, float y, in VehicleState state)
    {
        var ray = Vector3.Normalize(new Vector3(FocalPixels, x - (Width * 0.5f), y - (Height * 0.5f)));
        return PitchedUp(Rolled(PitchedUp(ray, MountPitchRadians), state.RollRadians), state.PitchRadians);
    }

    /// <summary>Where a direction shows.</summary>
    /// <param name="direction">Forward, right, down of the level body frame, of any length.</param>
    /// <param name="state">Of the vehicle at capture; only its roll and pitch count.</param>
    /// <param name="pixel">Pixels from the left and the upper edge; may lie outside the picture.</param>
    /// <returns>False for what is beside or behind the camera.</returns>
    public bool TryProject(Vector3 direction, in VehicleState state, out Vector2 pixel)
    {
        var body = Rolled(PitchedUp(direction, -state.PitchRadians), -state.RollRadians);
        var ray = PitchedUp(body, -MountPitchRadians);
        if (!(ray.X > LeastForward * direction.Length()))
        {
            pixel = default;
            return false;
        }

        pixel = new Vector2(Width * 0.5f, Height * 0.5f) + (FocalPixels / ray.X * new Vector2(ray.Y, ray.Z));
        return true;
    }

    /// <summary>Bearing of a pixel: clockwise from the nose, -pi..pi.</summary>
    public float BearingOf(float x, float y, in VehicleState state) => Bearing(DirectionOf(x, y, state));

    /// <summary>Elevation of a pixel over the horizon: up is positive, -pi/2..pi/2.</summary>
    public float ElevationOf(float x, float y, in VehicleState state) => Elevation(DirectionOf(x, y, state));

    /// <summary>Bearing of a direction of the level body frame: clockwise from the nose, -pi..pi.</summary>
    public static float Bearing(Vector3 direction) => MathF.Atan2(direction.Y, direction.X);

    /// <summary>Elevation of a direction of the level body frame: up is positive, -pi/2..pi/2.</summary>
    public static float Elevation(Vector3 direction) =>
        MathF.Atan2(-direction.Z, MathF.Sqrt((direction.X * direction.X) + (direction.Y * direction.Y)));

    /// <summary>Everything wrong with this camera, one line each; empty when it can be used.</summary>
    public IEnumerable<string> Problems()
    {
        if (Width < 1 || Height < 1)
        {
            yield return $"The camera's picture is {Width} x {Height} pixels; both must be positive.";
        }

        if (!(FocalPixels is > 0 and < 1e6f))
        {
            yield return $"FocalPixels is {FocalPixels}; it must be positive.";
        }

        if (!(MathF.Abs(MountPitchRadians) < 1.6f))
        {
            yield return $"MountPitchRadians is {MountPitchRadians}; it must be within a quarter circle.";
        }
    }

    // Forward goes up (towards -down) for a positive angle.
    private static Vector3 PitchedUp(Vector3 vector, float radians)
    {
        var (sine, cosine) = MathF.SinCos(radians);
        return new Vector3(
            (vector.X * cosine) + (vector.Z * sine), vector.Y, (vector.Z * cosine) - (vector.X * sine));
    }

    // Right goes down for a positive angle.
    private static Vector3 Rolled(Vector3 vector, float radians)
    {
        var (sine, cosine) = MathF.SinCos(radians);
        return new Vector3(
            vector.X, (vector.Y * cosine) - (vector.Z * sine), (vector.Y * sine) + (vector.Z * cosine));
    }
}
