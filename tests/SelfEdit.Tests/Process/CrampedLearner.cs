using System.Runtime;

namespace DroneSeal.SelfEdit.Tests;

/// <summary>A learner whose heap is capped, and filled up to a little room just before an edit: for real, its
/// next allocations fail. After each such end the next learner opens the same store.</summary>
/// <remarks>Prints <c>WHERE ROOM_KIB INTACT</c> a time: the part of the loop that ran out, how much room it had,
/// whether ledger and store were whole afterwards.</remarks>
internal static class CrampedLearner
{
    private const int PicturesBefore = 3;
    private static readonly int[] _roomKibibytes = [4096, 2048, 512];

    /// <summary>Parts of an edit, the innermost first.</summary>
    private static readonly string[] _places =
        ["BranchPatcher.Step", "ClassZoneLearner", "EditRecorder", "EditDesk.Edit", "MiniTaskMaker", "SelfEditLoop"];

    internal static void Run(string folder)
    {
        var seen = 0;
        foreach (var kibibytes in _roomKibibytes)
        {
            var fault = LearnUntilFull(folder, seen, kibibytes);
            seen += 2 * PicturesBefore;
            if (fault is not null)
            {
                Console.WriteLine($"{WhereOf(fault)} {kibibytes} {IsWhole(folder)}");
            }
        }
    }

    private static OutOfMemoryException? LearnUntilFull(string folder, int seen, int kibibytes)
    {
        List<byte[]> ballast = [];
        var pictures = 0;
        using var learner = new LoopFixture(folder, labelling: () =>
        {
            if (++pictures == PicturesBefore)
            {
                Fill(ballast, kibibytes);
            }
        });
        try
        {
            learner.See(seen, 2 * PicturesBefore);
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

    private static bool IsWhole(string folder)
    {
        using var next = new LoopFixture(folder);
        return next.Ledger.Verify().IsIntact && next.Loop.Active.Sha256 == next.Store.LoadActive().Sha256;
    }
}
