namespace DroneSeal.SelfEdit;

/// <summary>Which arrays of the frozen features a way carries; the others are left as they are at the
/// reader.</summary>
[Flags]
public enum FeatureParts
{
    /// <summary>Only picture, name and detections.</summary>
    None = 0,

    /// <summary>PAFPN outputs.</summary>
    Fpn = 1,

    /// <summary>Head stems.</summary>
    Stems = 2,

    /// <summary>Outputs of the frozen class towers.</summary>
    ClassTowers = 4,

    /// <summary>Outputs of the frozen box towers.</summary>
    BoxTowers = 8,

    /// <summary>Base class logits.</summary>
    ClassLogits = 16,

    /// <summary>Raw boxes.</summary>
    RawBoxes = 32,

    /// <summary>Objectness logits.</summary>
    Objectness = 64,

    /// <summary>Everything.</summary>
    All = Fpn | Stems | ClassTowers | BoxTowers | ClassLogits | RawBoxes | Objectness,

    /// <summary>What the learner and its critics need: everything but the PAFPN.</summary>
    Learner = All & ~Fpn,
}
