using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>What the loop needs to know of a zone in order to edit it. Not thread-safe.</summary>
internal interface IZoneLearner
{
    /// <summary>Full name of the zone.</summary>
    string Zone { get; }

    /// <summary>The kind that directives name.</summary>
    string Kind { get; }

    /// <summary>Rows of <see cref="Compare"/> below which the gate keeps nothing.</summary>
    int LeastRows { get; }

    /// <summary>The zone in training.</summary>
    ZoneState State { get; set; }

    /// <summary>Where the zone starts, by full array name.</summary>
    AdapterStart Start { get; }

    /// <summary>Whether there is anything to learn from.</summary>
    bool CanLearn(IReadOnlyList<MiniTask> fresh, ReplayMemory memory);

    /// <summary>Runs an arm's steps on a copy of <see cref="State"/>.</summary>
    ArmResult Run(ArmRequest request, ReplayMemory memory);

    /// <summary>Arrays by full name.</summary>
    Dictionary<string, AdapterArray> ToArrays(ReadOnlySpan<float> flat);

    /// <summary>The zone's weights in a set; null where the zone is off.</summary>
    float[]? FromSet(AdapterSet set);

    /// <summary>Each held-back mini-task under three arms; a null array stands for a zone that is off.</summary>
    IReadOnlyList<UtilityTriple> Compare(float[]? active, ZoneState nullArm, float[] candidate, ReplayMemory memory);

    /// <summary>The anchors under these weights.</summary>
    AnchorReport LookAtAnchors(float[]? weights, ReplayMemory memory);
}
