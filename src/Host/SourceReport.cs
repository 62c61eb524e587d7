using DroneSeal.Core;
using DroneSeal.Vision;

namespace DroneSeal.Host;

/// <summary>Says on standard error which files of a source could not be read.</summary>
internal static class SourceReport
{
    private const int MostNames = 5;

    internal static void SayWhatWasSkipped(IFrameSource source)
    {
        if (source is not FrameSequence { Skipped.Count: > 0 } sequence)
        {
            return;
        }

        var more = sequence.Skipped.Count > MostNames ? $" and {sequence.Skipped.Count - MostNames} more" : "";
        Console.Error.WriteLine(
            $"droneseal: {sequence.Skipped.Count} files could not be read as pictures and were left out: {string.Join(", ", sequence.Skipped.Take(MostNames))}{more}");
    }
}
