using System.Numerics;

namespace DroneSeal.Sim;

/// <summary>
/// ArduCopter's own last line: limits the part of a velocity target that goes towards the boundary of the
/// proximity sectors, and backs off when that is nearer than the margin. Does nothing for position targets,
/// nor without fresh data.
/// </summary>
internal sealed class SimpleAvoidance(ProximitySensor proximity)
{
    // PSC_POSXY_P: how the speed allowed grows with the distance that is left.
    private const float Gain = 1f;

    // The boundary never comes nearer than this, however near a reading is (metres).
    private const float NearestBoundary = 0.6f;

    // Where the boundary stands in a sector that sees nothing (metres).
    private const float FarthestBoundary = 100f;

    /// <summary>Whether proximity counts (bit 1 of AVOID_ENABLE).</summary>
    public bool IsOn { get; set; } = true;

    /// <summary>Distance to keep, metres (AVOID_MARGIN).</summary>
    public float MarginMeters { get; set; } = 2f;

    /// <summary>Deceleration that it counts on, m/s^2 (AVOID_ACCEL_MAX).</summary>
    public float Acceleration { get; set; } = 3f;

    /// <summary>Greatest speed of backing off, metres a second (AVOID_BACKUP_SPD).</summary>
    public float BackupSpeed { get; set; } = 0.75f;

    /// <summary>So much inside the margin it does not yet back off, metres (AVOID_BACKUP_DZ).</summary>
    public float BackupDeadZone { get; set; } = 0.1f;

    /// <summary>The velocity that is left, metres a second north and east.</summary>
    public Vector2 Limit(Vector2 velocity, float yawRadians)
    {
        if (!IsOn || !proximity.HasData)
        {
            return velocity;
        }
        var (sine, cosine) = MathF.SinCos(yawRadians);
        var body = new Vector2(
            (velocity.X * cosine) + (velocity.Y * sine), (velocity.Y * cosine) - (velocity.X * sine));
        var away = Vector2.Zero;
        for (var i = 0; i < ProximitySensor.Sectors; i++)
        {
            if (proximity.IsSeen(i))
            {
                body = LimitTowards(body, Nearest(i), ref away);
            }
        }
        body += away;
        return new Vector2((body.X * cosine) - (body.Y * sine), (body.X * sine) + (body.Y * cosine));
    }

    private Vector2 LimitTowards(Vector2 velocity, Vector2 obstacle, ref Vector2 away)
    {
        var distance = MathF.Max(obstacle.Length(), 0.01f);
        var direction = obstacle / distance;
        var left = distance - MarginMeters;
        var allowed = left > 0 ? Shaping.SquareRoot(left, Gain, Acceleration) : 0;
        var towards = Vector2.Dot(velocity, direction);
        if (left < -BackupDeadZone)
        {
            var speed = MathF.Min(BackupSpeed, Shaping.SquareRoot(-left, Gain, Acceleration));
            away = Vector2.Clamp(away - (direction * speed), new(-BackupSpeed), new(BackupSpeed));
        }
        return towards > allowed ? velocity - (direction * (towards - allowed)) : velocity;
    }

    /// <summary>
    /// Nearest point of the sector's stretch of the boundary: a chord between the corners that it shares with
    /// its neighbours.
    /// </summary>
    private Vector2 Nearest(int sector)
    {
        var from = Corner((sector + ProximitySensor.Sectors - 1) % ProximitySensor.Sectors);
        var chord = Corner(sector) - from;
        var share = Math.Clamp(Vector2.Dot(-from, chord) / MathF.Max(chord.LengthSquared(), 1e-6f), 0f, 1f);
        return from + (chord * share);
    }

    private Vector2 Corner(int sector)
    {
        var next = (sector + 1) % ProximitySensor.Sectors;
        var distance = MathF.Min(proximity.Distance(sector), proximity.Distance(next));
        var (sine, cosine) = MathF.SinCos((sector + 0.5f) * MathF.Tau / ProximitySensor.Sectors);
        var corner = float.IsFinite(distance) ? MathF.Max(distance, NearestBoundary) : FarthestBoundary;
        return new Vector2(cosine, sine) * corner;
    }
}
