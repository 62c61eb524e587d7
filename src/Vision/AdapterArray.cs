namespace DroneSeal.Vision;

/// <summary>One parameter of an adapter.</summary>
/// <param name="Shape">Row-major sizes.</param>
/// <param name="Values">float32, the product of <paramref name="Shape"/> long; never written after it was handed over.</param>
public sealed record AdapterArray(IReadOnlyList<long> Shape, float[] Values);
