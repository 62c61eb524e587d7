namespace DroneSeal.Vision;

/// <summary>What a safetensors file holds, every number widened to float32.</summary>
/// <param name="Metadata">The header's <c>__metadata__</c>; empty where it has none.</param>
/// <param name="Tensors">Arrays by name.</param>
public sealed record SafeTensorsFile(
    IReadOnlyDictionary<string, string> Metadata,
    IReadOnlyDictionary<string, TensorArray> Tensors);
