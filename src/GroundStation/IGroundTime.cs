namespace DroneSeal.GroundStation;

/// <summary>Time as a ground station needs it. One thread.</summary>
internal interface IGroundTime
{
    /// <summary>Monotonic.</summary>
    TimeSpan Now { get; }

    /// <summary>The time of day.</summary>
    DateTimeOffset Utc { get; }

    /// <summary>Lets a little time pass, while links have nothing to read.</summary>
    void Rest();
}
