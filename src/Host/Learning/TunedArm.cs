using DroneSeal.Host.Scoring;

namespace DroneSeal.Host.Learning;

/// <summary>An arm that changed the network itself instead of learning beside it.</summary>
/// <param name="Name">For people: <c>fine-tune all</c>, <c>entropy (TENT)</c>.</param>
/// <param name="Figures">The class.</param>
/// <param name="BaseAp50">The base classes; null where not scored.</param>
internal sealed record TunedArm(string Name, ClassFigures Figures, double? BaseAp50);
