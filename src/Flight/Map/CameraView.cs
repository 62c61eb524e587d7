namespace DroneSeal.Flight;

/// <summary>What the obstacle camera can see, with its nose along the vehicle's.</summary>
public sealed record CameraView
{
    /// <summary>From the left edge to the right edge.</summary>
    public float HorizontalRadians { get; init; } = 1.5708f;

    /// <summary>From the upper edge to the lower edge.</summary>
    public float VerticalRadians { get; init; } = 1.0472f;

    /// <summary>Farthest that the detector finds an ordinary obstacle reliably.</summary>
    public float RangeMeters { get; init; } = 15f;

    /// <summary>Nearer than this nothing can be told from what is not seen.</summary>
    public float NearMeters { get; init; } = 0.6f;

    /// <summary>Of the camera's axis against the vehicle's nose, up is positive.</summary>
    public float MountPitchRadians { get; init; }

    /// <summary>Strip along each edge in which a thing that is not seen is not taken for gone.</summary>
    public float EdgeRadians { get; init; } = 0.07f;

    /// <summary>Everything wrong with these settings, one line each; empty when they can be used.</summary>
    public IEnumerable<string> Problems()
    {
        if (!(HorizontalRadians is > 0.1f and <= MathF.Tau))
        {
            yield return $"HorizontalRadians is {HorizontalRadians}; it must be 0.1 to a full circle.";
        }

        if (!(VerticalRadians is > 0.1f and <= MathF.PI))
        {
            yield return $"VerticalRadians is {VerticalRadians}; it must be 0.1 to a half circle.";
        }

        if (!(RangeMeters is > 1f and <= 200f))
        {
            yield return $"RangeMeters is {RangeMeters}; it must be above 1 and at most 200.";
        }

        if (!(NearMeters >= 0f && NearMeters < RangeMeters))
        {
            yield return $"NearMeters is {NearMeters}; it must be at least 0 and below RangeMeters.";
        }

        if (!(MathF.Abs(MountPitchRadians) < 1.6f))
        {
            yield return $"MountPitchRadians is {MountPitchRadians}; it must be within a quarter circle.";
        }
    }
}
