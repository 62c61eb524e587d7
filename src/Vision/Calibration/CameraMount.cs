namespace DroneSeal.Vision.Calibration;

/// <summary>How a camera is turned against the vehicle's nose: first yaw, then pitch, then roll.</summary>
/// <param name="PitchRadians">Of the optical axis; up is positive.</param>
/// <param name="RollRadians">About the optical axis; right side down is positive, half a turn is upside
/// down.</param>
/// <param name="YawRadians">Of the optical axis; to the right is positive.</param>
public readonly record struct CameraMount(double PitchRadians, double RollRadians, double YawRadians)
{
    private const double MostTilt = 20 * Math.PI / 180;

    /// <summary>Everything wrong with it, one line each; empty when it can be used.</summary>
    public IEnumerable<string> Problems()
    {
        if (!(Math.Abs(PitchRadians) <= Math.PI / 2))
        {
            yield return $"the camera's pitch is {Degrees(PitchRadians):0.#} degrees; it must be -90 to 90";
        }

        var roll = Math.Abs(Math.IEEERemainder(RollRadians, Math.Tau));
        if (!(roll <= MostTilt || Math.PI - roll <= MostTilt))
        {
            yield return $"the camera's roll is {Degrees(RollRadians):0.#} degrees; "
                + "it must be within 20 of upright or of upside down";
        }

        if (!(Math.Abs(YawRadians) <= MostTilt))
        {
            yield return $"the camera's yaw is {Degrees(YawRadians):0.#} degrees; it must be -20 to 20";
        }
    }

    private static double Degrees(double radians) => radians * 180 / Math.PI;
}
