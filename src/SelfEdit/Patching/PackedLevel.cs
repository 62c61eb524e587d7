namespace DroneSeal.SelfEdit;

/// <summary>One level of a class branch, ready for the kernels, and the gradients gathered for it.</summary>
internal sealed class PackedLevel
{
    /// <summary>Class tower first and second unit, then the box tower's.</summary>
    internal PackedUnit[] Units { get; } = [new(), new(), new(), new()];

    /// <summary>Logit and box correction.</summary>
    internal PackedHead Head { get; } = new();

    /// <summary>Takes the level's weights from its part of the flat vector and zeroes the gradients.</summary>
    internal void Load(ReadOnlySpan<float> level)
    {
        for (var unit = 0; unit < Units.Length; unit++)
        {
            Units[unit].Load(level.Slice(unit * BranchLayout.UnitLength, BranchLayout.UnitLength));
        }

        Head.Load(level.Slice(BranchLayout.LogitWeight, PackedHead.Length));
    }

    /// <summary>Writes the gathered gradients in the flat vector's order.</summary>
    internal void StoreSlopes(Span<float> level)
    {
        for (var unit = 0; unit < Units.Length; unit++)
        {
            Units[unit].StoreSlopes(level.Slice(unit * BranchLayout.UnitLength, BranchLayout.UnitLength));
        }

        Head.StoreSlopes(level.Slice(BranchLayout.LogitWeight, PackedHead.Length));
    }
}
