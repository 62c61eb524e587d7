namespace DroneSeal.Flight;

/// <summary>How fast one may fly when one must be able to stop within what was seen.</summary>
public static class SpeedLimits
{
    /// <summary>Way from the last target until the vehicle stands.</summary>
    /// <param name="speed">Metres a second.</param>
    /// <param name="reaction">Time at full speed before the braking: the autopilot's time-out and all
    /// latency.</param>
    /// <param name="deceleration">Metres a second squared, positive.</param>
    /// <returns>Metres.</returns>
    public static float StoppingMeters(float speed, TimeSpan reaction, float deceleration) =>
        (speed * (float)reaction.TotalSeconds) + (speed * speed / (2f * deceleration));

    /// <summary>The greatest speed whose stopping way is not longer than a distance.</summary>
    /// <param name="meters">The distance; what is not positive gives 0.</param>
    /// <param name="reaction">As in <see cref="StoppingMeters"/>.</param>
    /// <param name="deceleration">As in <see cref="StoppingMeters"/>.</param>
    /// <returns>Metres a second.</returns>
    public static float GreatestSpeed(float meters, TimeSpan reaction, float deceleration)
    {
        if (!(meters > 0f))
        {
            return 0f;
        }

        var seconds = (float)reaction.TotalSeconds;
        return deceleration * (MathF.Sqrt((seconds * seconds) + (2f * meters / deceleration)) - seconds);
    }
}
