using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>What a baseline ends in; a plain detector scores it.</summary>
/// <param name="Weights">The whole network.</param>
/// <param name="Adapters">The novel class's branch for these weights; empty where none was learned.</param>
public sealed record TunedModel(ModelWeights Weights, AdapterSet Adapters);
