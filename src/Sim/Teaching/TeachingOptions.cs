namespace DroneSeal.Sim.Teaching;

/// <summary>What pictures for teaching are made of.</summary>
public sealed record TeachingOptions
{
    /// <summary>Same seed, same pictures.</summary>
    public ulong Seed { get; init; }

    /// <summary>Pixels across, at least 32.</summary>
    public int WidthPixels { get; init; } = 416;

    /// <summary>Pixels down, at least 32.</summary>
    public int HeightPixels { get; init; } = 416;

    /// <summary>Kinds that no picture shows; the novel kinds without a word.</summary>
    public IReadOnlyList<ObstacleKind> Withheld { get; init; } =
        [ObstacleKinds.TrafficCone, ObstacleKinds.OrangeBarrel];

    /// <summary>Courses whose camera, light, ground and kinds half of all is drawn from; may be
    /// empty.</summary>
    public IReadOnlyList<Course> Courses { get; init; } = [];

    /// <summary>Pictures of one layout before the next is drawn, at least one: layouts cost time.</summary>
    public int ViewsEachScene { get; init; } = 6;

    /// <summary>Least share of a thing, of what lies inside the picture, that makes a box, 0..1.</summary>
    public float LeastVisibleShare { get; init; } = 0.25f;

    /// <summary>Least height of a box, pixels; half of it is the least width.</summary>
    public float LeastHeightPixels { get; init; } = 6;

    /// <summary>Do not look for a graphics card: same pixels on machines that differ in theirs.</summary>
    public bool PreferSoftware { get; init; }

    /// <summary>Everything wrong with these settings, one line each; empty when they can be used.</summary>
    public IEnumerable<string> Problems()
    {
        if (WidthPixels < 32 || HeightPixels < 32)
        {
            yield return $"The picture is {WidthPixels} x {HeightPixels}; it must be at least 32 x 32.";
        }
        if (ViewsEachScene < 1)
        {
            yield return $"ViewsEachScene is {ViewsEachScene}; it must be at least 1.";
        }
        if (!(LeastVisibleShare is >= 0 and <= 1))
        {
            yield return $"LeastVisibleShare is {LeastVisibleShare}; it must be 0..1.";
        }
        if (!(LeastHeightPixels >= 1))
        {
            yield return $"LeastHeightPixels is {LeastHeightPixels}; it must be at least 1.";
        }
        if (ObstacleKinds.All.All(Withheld.Contains))
        {
            yield return "Every kind is withheld; nothing is left to show.";
        }
    }
}
