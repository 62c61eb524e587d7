namespace DroneSeal.Host.Agent;

/// <summary>How children are watched and started again.</summary>
internal sealed record WatchSettings
{
    internal TimeSpan FlightSilence { get; init; } = TimeSpan.FromSeconds(2);

    internal TimeSpan VisionSilence { get; init; } = TimeSpan.FromSeconds(3);

    internal TimeSpan LearnerSilence { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>Longest start until the first sign.</summary>
    internal TimeSpan Start { get; init; } = TimeSpan.FromSeconds(60);

    internal TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(250);

    internal TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);

    internal TimeSpan GoodRun { get; init; } = TimeSpan.FromSeconds(20);

    internal int CrashLimit { get; init; } = 8;

    internal TimeSpan CrashWindow { get; init; } = TimeSpan.FromMinutes(5);
}
