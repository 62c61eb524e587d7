using DroneSeal.Host.CourseFlights;
using DroneSeal.Sim;

namespace DroneSeal.Host.FlyReport;

/// <summary>Everything that the page of a <c>fly</c> is made of. What is null or empty was not measured, and
/// the page says so.</summary>
internal sealed record FlyReportContent
{
    /// <summary>The course.</summary>
    internal required Course Course { get; init; }

    /// <summary>As it was typed.</summary>
    internal required string Command { get; init; }

    /// <summary>In the order of the table, each with its flights over the same layouts.</summary>
    internal required IReadOnlyList<ArmSummary> Arms { get; init; }

    /// <summary>Flights from above: of one layout, those without learning first.</summary>
    internal IReadOnlyList<ShownFlight> Shown { get; init; } = [];

    /// <summary>The class that may be learned; empty where only the truth flew.</summary>
    internal string ClassName { get; init; } = "";

    /// <summary>What else identifies the run, by name: hash of the frozen core, of the card, of the
    /// build.</summary>
    internal IReadOnlyDictionary<string, string> Identity { get; init; } = new Dictionary<string, string>();

    /// <summary>Frames of layouts that nobody flew, on which adapters were judged; 0 for none.</summary>
    internal int HeldOutFrames { get; init; }

    /// <summary>Store that the shown flight's learner left, for evidence; null where it left none.</summary>
    internal string? Store { get; init; }

    /// <summary>Name of the film beside the page; null without one.</summary>
    internal string? FilmName { get; init; }

    /// <summary>Whether the pass criteria hold; null where they were not asked for.</summary>
    internal bool? HasPassed { get; init; }

    /// <summary>The pass criteria and how they were met, in a sentence.</summary>
    internal string PassWords { get; init; } = "";
}
