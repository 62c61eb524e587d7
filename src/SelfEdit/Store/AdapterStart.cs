using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>The deterministic arrays that a new zone's first difference is taken from, such as the frozen
/// towers.</summary>
/// <param name="Name">Names the rule that made them: <c>frozen-towers-1</c>.</param>
/// <param name="Arrays">By full name, <c>class/traffic-cone/logit.0.weight</c>; may hold more than is
/// used.</param>
public sealed record AdapterStart(string Name, IReadOnlyDictionary<string, AdapterArray> Arrays);
