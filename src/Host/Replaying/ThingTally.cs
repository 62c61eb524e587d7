using DroneSeal.Vision.Evaluation;
using DroneSeal.Vision.Recording;

namespace DroneSeal.Host.Replaying;

/// <summary>How one true obstacle fared in one arm, over all frames in which missing it is a fault.</summary>
internal sealed class ThingTally
{
    /// <summary>Frames in which a box of its own name was on it.</summary>
    internal int Seen { get; private set; }

    /// <summary>Frames in which there were only boxes of other names on it.</summary>
    internal int Misnamed { get; private set; }

    /// <summary>Frames in which no box was on it.</summary>
    internal int Missed { get; private set; }

    /// <summary>What it was in most frames.</summary>
    internal string Verdict =>
        Seen >= Misnamed && Seen >= Missed ? "seen" : Misnamed >= Missed ? "misnamed" : "missed";

    /// <summary>Counts one frame.</summary>
    internal void Enter(in RecordedThing thing, SeenBoxes seen)
    {
        var (isSeen, isThere) = (false, false);
        for (var i = 0; i < seen.Boxes.Count; i++)
        {
            var isOnIt = seen.Boxes[i].Box.IoU(thing.Box) >= BoxComparison.SamePlace;
            isThere |= isOnIt;
            isSeen |= isOnIt && ClassNaming.AreSame(seen.NameOf(i), thing.ClassName);
        }

        Seen += isSeen ? 1 : 0;
        Misnamed += isThere && !isSeen ? 1 : 0;
        Missed += isThere ? 0 : 1;
    }
}
