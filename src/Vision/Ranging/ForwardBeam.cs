using DroneSeal.Core;

namespace DroneSeal.Vision;

/// <summary>From what a range sensor along the nose measured to what it says of a picture.</summary>
public static class ForwardBeam
{
    // From this share of the way to where the beam's lower edge meets the ground on, the ground may be what
    // was measured.
    private const float GroundShare = 0.8f;

    // What is ahead may move as fast as the vehicle does.
    private const float MovedShare = 0.5f;

    /// <summary>What was measured, as it was when a picture was taken: carried back by the vehicle's
    /// velocity, level by its pitch.</summary>
    /// <param name="told">By the sensor.</param>
    /// <param name="atCapture">Of the vehicle when the picture was taken.</param>
    /// <param name="groundDown">Of the ground, metres down of the local origin.</param>
    /// <returns>Null where it is too old or too new for the picture, and where the ground may be what was
    /// measured.</returns>
    public static RangeReading? Of(
        in ForwardRange told, in VehicleState atCapture, float groundDown = 0)
    {
        if (!told.IsOf(atCapture.At))
        {
            return null;
        }

        var (sine, cosine) = MathF.SinCos(atCapture.YawRadians);
        var speed = (atCapture.VelocityNed.X * cosine) + (atCapture.VelocityNed.Y * sine);
        var moved = speed * (float)(told.At - atCapture.At).TotalSeconds;
        var meters = (told.Meters * MathF.Cos(atCapture.PitchRadians)) + moved;
        var ground = GroundMeters(
            groundDown - atCapture.PositionNed.Z, atCapture.PitchRadians - (0.5f * told.BeamRadians));
        if (!(meters > 0 && meters < GroundShare * ground))
        {
            return null;
        }

        var sigma = MathF.Sqrt((told.SigmaMeters * told.SigmaMeters) + (MovedShare * MovedShare * moved * moved));
        return new RangeReading(0, told.BeamRadians, meters, sigma, atCapture.PitchRadians);
    }

    private static float GroundMeters(float altitude, float lowerEdge) =>
        lowerEdge >= 0 ? float.PositiveInfinity : altitude / MathF.Tan(MathF.Min(-lowerEdge, 1.5f));
}
