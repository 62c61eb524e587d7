namespace DroneSeal.Host.Agent;

/// <summary>How one child is watched and started again.</summary>
internal sealed record ChildPolicy
{
    /// <summary>Silence after which it is killed.</summary>
    internal TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Longest start until its first sign.</summary>
    internal TimeSpan Start { get; init; } = TimeSpan.FromSeconds(60);

    internal TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(250);

    internal TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>After a run this long the pause is short again.</summary>
    internal TimeSpan GoodRun { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>So many bad ends within <see cref="CrashWindow"/> are a crash loop.</summary>
    internal int CrashLimit { get; init; } = 8;

    internal TimeSpan CrashWindow { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Whether a crash loop ends it for good; otherwise it is tried again after the longest
    /// pause.</summary>
    internal bool GivesUp { get; init; }

    /// <summary>Exit codes that are no crash: it is started again at once.</summary>
    internal IReadOnlySet<int> GoodEnds { get; init; } = new HashSet<int>();
}
