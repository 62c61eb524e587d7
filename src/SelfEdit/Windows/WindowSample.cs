namespace DroneSeal.SelfEdit;

/// <summary>One place of one view of one picture, seen at one to three head levels: what a patch step learns from.</summary>
internal sealed class WindowSample
{
    /// <summary>The picture and view it was cut from, for people.</summary>
    internal required string Origin { get; init; }

    /// <summary>The objects that cells may answer for.</summary>
    internal required Label[] Labels { get; init; }

    /// <summary>Index in <see cref="Labels"/> of the object it was cut around; -1 for a place without one.</summary>
    internal required int Subject { get; init; }

    /// <summary>At most one window a level.</summary>
    internal required FeatureWindow[] Windows { get; init; }

    /// <summary>Memory that the sample holds.</summary>
    internal long Bytes => Windows.Sum(window => window.Bytes) + (Labels.Length * 20L);
}
