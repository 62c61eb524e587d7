using System.Diagnostics;

namespace DroneSeal.Host.Benching;

/// <summary>Counts over all layouts of one course.</summary>
internal sealed class RangeTally
{
    internal RangeErrors Errors { get; } = new();

    /// <summary>Time spent in the tracker.</summary>
    internal Stopwatch Clock { get; } = new();

    internal int Frames { get; set; }

    internal int Boxes { get; set; }

    internal int Conflicts { get; set; }

    internal int Things { get; set; }

    internal int Tracks { get; set; }

    internal int Switches { get; set; }

    internal RangeBenchResult Result(string course) => new(
        course,
        Boxes,
        Conflicts,
        Things,
        Tracks,
        Switches,
        Clock.Elapsed.TotalMicroseconds / Math.Max(1, Frames),
        Errors.Figures());
}
