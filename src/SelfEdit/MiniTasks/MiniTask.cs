using DroneSeal.Core;

namespace DroneSeal.SelfEdit;

/// <summary>"Frame X, I said Y, it is Z", with what a patch step needs to learn it.</summary>
internal sealed class MiniTask
{
    /// <summary>Place in the order of making, from zero.</summary>
    internal required int Number { get; init; }

    /// <summary>The frame's name.</summary>
    internal required string Picture { get; init; }

    /// <summary>What it corrects.</summary>
    internal required MiniTaskKind Kind { get; init; }

    /// <summary>The corrected box, input pixels of the unvaried picture; of a <see cref="MiniTaskKind.Nothing"/> the place.</summary>
    internal required PixelBox Box { get; init; }

    /// <summary>The detector's own answer there, if it had one.</summary>
    internal required Detection? Said { get; init; }

    /// <summary>Why, critic by critic.</summary>
    internal required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>The critics' probability.</summary>
    internal required float Probability { get; init; }

    /// <summary>Whether it was made wrong on purpose; only scoring may look.</summary>
    internal required bool IsCorrupt { get; init; }

    /// <summary>Whether the gate judges on it and no step ever sees it.</summary>
    internal required bool IsHeldBack { get; init; }

    /// <summary>The unvaried sample first, then one a view in which the object is still visible.</summary>
    internal required IReadOnlyList<WindowSample> Views { get; init; }

    /// <summary>What the base head says on the place, for the recognition zone; null where it says nothing.</summary>
    internal RecognitionSample? Recognition { get; init; }

    /// <summary>The evidence as a PNG, until it is stored; null where nothing is stored.</summary>
    internal byte[]? Crop { get; set; }

    /// <summary>Memory that the views hold.</summary>
    internal long Bytes => Views.Sum(view => view.Bytes);
}
