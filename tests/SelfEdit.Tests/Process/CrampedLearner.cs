using System.Runtime;

namespace DroneSeal.SelfEdit.Tests;

/// <summary>A learner whose heap is capped, and filled up to a little room just before an edit: for real, its
/// next allocations fail. Then the next learner opens the same store.</summary>
/// <remarks>Prints <c>WHERE ROOM_KIB INTACT</c>: the part of the loop that ran out, how much room it had,
/// whether ledger and store were whole afterwards.</remarks>
internal static class CrampedLearner
{
    private const int PicturesBefore = 3;
    // Anchors are complete before memory is short: it runs out in an edit, not in what is remembered beside.
    private static readonly LearnOptions _options = LoopFixture.Ungated with
    {
        Memory = LoopFixture.Ungated.Memory with { AnchorPictures = PicturesBefore - 1 },
    };

    /// <summary>Parts of an edit, the innermost first.</summary>
    private static readonly string[] _places =
        ["BranchPatcher.Step", "ClassZoneLearner", "EditRecorder", "EditDesk.Edit", "MiniTaskMaker", "SelfEditLoop"];

    internal static void Run(string folder, int kibibytes)
    {
        var fault = LearnUntilFull(folder, kibibytes);
        Console.WriteLine($"{(fault is null ? "nowhere" : WhereOf(fault))} {kibibytes} {IsWhole(folder)}");
    }

    private static OutOfMemoryException? LearnUntilFull(string folder, int kibibytes)
    {
        List<byte[]> ballast = [];
        var pictures = 0;
        using var learner = new LoopFixture(folder, _options, labelling: () =>
        {
            if (++pictures == PicturesBefore)
            {
                Fill(ballast, kibibytes);
            }
        });
        try
        {
            learner.See(kibibytes, 2 * PicturesBefore);
            return null;
        }
        catch (OutOfMemoryException fault)
        {
            ballast.Clear();
            return fault;
        }
    }

    private static void Fill(List<byte[]> ballast, int kibibytes)
    {
        const int Piece = 64 << 10;
        ballast.Capacity = 1 << 16;
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect();
        try
        {
            while (true)
            {
                ballast.Add(new byte[Piece]);
            }
        }
        catch (OutOfMemoryException)
        {
            ballast.RemoveRange(0, Math.Min(ballast.Count, kibibytes * 1024 / Piece));
        }
    }

    private static string WhereOf(OutOfMemoryException fault)
    {
        var stack = fault.StackTrace ?? "";
        return _places.FirstOrDefault(place => stack.Contains(place, StringComparison.Ordinal)) ?? "elsewhere";
    }

    /// <summary>Whether ledger and store can be gone on with.</summary>
    internal static bool IsWhole(string folder)
    {
        using var next = new LoopFixture(folder);
        return next.Ledger.Verify().IsIntact && next.Loop.Active.Sha256 == next.Store.LoadActive().Sha256;
    }
}
