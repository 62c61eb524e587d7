namespace DroneSeal.Host.Replaying;

/// <summary>What a <c>replay</c> command line asked for.</summary>
internal sealed record ReplayRequest
{
    /// <summary>A flight's folder, or the folder that flights lie in.</summary>
    internal required string Flight { get; init; }

    /// <summary>off, on, or the id of an edit.</summary>
    internal string Edits { get; init; } = "on";

    /// <summary>The frozen core; null for the one that the recording names.</summary>
    internal FileInfo? Weights { get; init; }

    /// <summary>The store that holds the edit; null for the one that the recording names.</summary>
    internal DirectoryInfo? Store { get; init; }

    internal string Device { get; init; } = "cpu";

    internal int Threads { get; init; } = 1;

    internal FileInfo? Json { get; init; }
}
