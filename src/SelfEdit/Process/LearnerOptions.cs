namespace DroneSeal.SelfEdit;

/// <summary>How the learner is started as a process of its own.</summary>
public sealed record LearnerOptions
{
    /// <summary>The program: <c>dotnet</c>, or a full path.</summary>
    public required string Executable { get; init; }

    /// <summary>Its arguments, each as it is; never read by a shell.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>How far it stands back, 0..19.</summary>
    public int Niceness { get; init; } = 10;

    /// <summary>Most bytes of its own writable memory; null for no cap. Shared memory and mapped files do not
    /// count.</summary>
    public long? MaxMemoryBytes { get; init; }

    /// <summary>More environment for it.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Everything wrong with these settings, one line each; empty when they can be used.</summary>
    public IEnumerable<string> Problems()
    {
        if (string.IsNullOrEmpty(Executable))
        {
            yield return "Executable is empty; it must name a program.";
        }

        if (Niceness is < 0 or > 19)
        {
            yield return $"Niceness is {Niceness}; it must be 0..19.";
        }

        if (MaxMemoryBytes < 64 << 20)
        {
            yield return $"MaxMemoryBytes is {MaxMemoryBytes}; it must be at least 67108864.";
        }
    }
}
