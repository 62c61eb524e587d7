using System.Numerics;

namespace DroneSeal.Sim;

/// <summary>The heading that is asked of the vehicle, turning no faster than the limit.</summary>
internal sealed class YawController
{
    /// <summary>What the nose does.</summary>
    public YawGoal Goal { get; set; }

    /// <summary>Heading for <see cref="YawGoal.Angle"/>, radians.</summary>
    public float TargetRadians { get; set; }

    /// <summary>Rate for <see cref="YawGoal.Rate"/>, radians a second, clockwise is positive.</summary>
    public float TargetRate { get; set; }

    /// <summary>Greatest rate, radians a second (ATC_SLEW_YAW, 60 degrees a second).</summary>
    public float RateLimit { get; set; } = MathF.PI / 3;

    /// <summary>
    /// Slower than this the direction of travel says nothing, metres a second (5 % of WPNAV_SPEED).
    /// </summary>
    public float SlowestTravel { get; set; } = 0.5f;

    /// <summary>The heading asked for now, radians.</summary>
    public float Radians { get; private set; }

    /// <summary>Starts again from where the nose is.</summary>
    public void Reset(float radians)
    {
        Radians = radians;
        Goal = YawGoal.Hold;
    }

    /// <summary>One step.</summary>
    /// <param name="travel">Horizontal velocity that is asked for, metres a second.</param>
    /// <param name="stepSeconds">Length of the step.</param>
    public void Step(Vector2 travel, float stepSeconds)
    {
        var greatest = RateLimit * stepSeconds;
        var change = Goal switch
        {
            YawGoal.Rate => TargetRate * stepSeconds,
            YawGoal.Angle => EulerAngles.Wrap(TargetRadians - Radians),
            YawGoal.FollowTravel when travel.LengthSquared() > SlowestTravel * SlowestTravel =>
                EulerAngles.Wrap(MathF.Atan2(travel.Y, travel.X) - Radians),
            _ => 0f,
        };
        Radians = EulerAngles.Wrap(Radians + Math.Clamp(change, -greatest, greatest));
    }
}
