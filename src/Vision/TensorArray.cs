namespace DroneSeal.Vision;

/// <summary>One named array of a weights file.</summary>
/// <param name="Shape">Row-major sizes.</param>
/// <param name="Values">float32, the product of <paramref name="Shape"/> long; never written after it was handed over.</param>
public sealed record TensorArray(IReadOnlyList<long> Shape, float[] Values);
