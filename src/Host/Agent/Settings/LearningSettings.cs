namespace DroneSeal.Host.Agent;

/// <summary>What may be learned.</summary>
internal sealed record LearningSettings
{
    internal bool IsEnabled { get; init; } = true;

    /// <summary>The obstacle card.</summary>
    internal string ClassName { get; init; } = "traffic-cone";

    /// <summary>Folder of cards; null for the built-in ones.</summary>
    internal string? Cards { get; init; }

    /// <summary>Whether it also learns from what is seen on the ground.</summary>
    internal bool IsOnGround { get; init; }

    internal int Seed { get; init; }

    internal long StoreBytes { get; init; } = 1L << 30;
}
