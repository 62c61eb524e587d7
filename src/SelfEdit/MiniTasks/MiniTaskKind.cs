namespace DroneSeal.SelfEdit;

/// <summary>What a mini-task corrects.</summary>
internal enum MiniTaskKind
{
    /// <summary>Something is there that was missed or misnamed.</summary>
    Object,

    /// <summary>The frozen network sees something where every critic says there is none of the class.</summary>
    Nothing,
}
