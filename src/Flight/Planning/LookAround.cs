namespace DroneSeal.Flight;

/// <summary>
/// Turns the nose once round and on while the vehicle stands and knows no way: what closes the way may have
/// been mapped wrongly from afar, and nothing in the map is judged anew until the camera looks at it.
/// </summary>
internal sealed class LookAround
{
    private const float TurnRate = 0.6f;
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1.5);

    private TimeSpan? _standsSince;
    private TimeSpan _turnedAt;

    /// <summary>Where the nose is to point.</summary>
    /// <param name="now">Monotonic.</param>
    /// <param name="yaw">Radians, clockwise from north, that the way asks for.</param>
    /// <param name="last">Radians, that were asked for last.</param>
    /// <param name="isClosed">Whether the vehicle stands and knows no way.</param>
    public float Yaw(TimeSpan now, float yaw, float last, bool isClosed)
    {
        var seconds = (float)Math.Clamp((now - _turnedAt).TotalSeconds, 0.0, 0.1);
        _turnedAt = now;
        _standsSince = isClosed ? _standsSince ?? now : null;
        return now - _standsSince > _patience ? PoseHistory.Wrapped(last + (TurnRate * seconds)) : yaw;
    }
}
