namespace DroneSeal.Host.Training;

/// <summary>What a person asks of <c>train</c>.</summary>
internal sealed record TrainRequest
{
    internal required IReadOnlyList<string> Courses { get; init; }

    internal required FileInfo Out { get; init; }

    internal required DirectoryInfo Work { get; init; }

    internal required FileInfo? BeginWith { get; init; }

    internal required int Pictures { get; init; }

    internal required int Steps { get; init; }

    internal required TimeSpan? Most { get; init; }

    internal required int Seed { get; init; }

    internal required string Device { get; init; }

    internal required int Threads { get; init; }

    internal required FileInfo? Json { get; init; }
}
