namespace DroneSeal.SelfEdit;

/// <summary>One parameter's place in the flat vector of its zone.</summary>
/// <param name="Name">Within the zone.</param>
/// <param name="Shape">Row-major sizes.</param>
/// <param name="Offset">Its first float.</param>
internal sealed record BranchParameter(string Name, long[] Shape, int Offset)
{
    /// <summary>Floats in all.</summary>
    internal int Length { get; } = (int)Shape.Aggregate(1L, (product, size) => product * size);
}
