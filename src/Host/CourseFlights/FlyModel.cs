using DroneSeal.SelfEdit;
using DroneSeal.Sim.Rendering;
using DroneSeal.Vision;
using DroneSeal.Vision.Trunks;

namespace DroneSeal.Host.CourseFlights;

/// <summary>What all trials share: the frozen core, what is to be learned, and by which card.
/// Immutable.</summary>
/// <param name="Weights">The frozen core.</param>
/// <param name="Card">Of the obstacle that critics look for; its name is the class's.</param>
internal sealed record FlyModel(ModelWeights Weights, CardEntry Card)
{
    /// <summary>Photographs that stand in for what the renderer paints; null without.</summary>
    internal PhotoLibrary? Photos { get; init; }

    /// <summary>The class that may be learned.</summary>
    internal string ClassName => Card.Card.Name;

    /// <summary>Names by class id once it is learned: the base classes, then the class.</summary>
    internal IReadOnlyList<string> ClassNames { get; } = [.. Weights.ClassNames, Card.Card.Name];

    /// <summary>Row of the class in <see cref="ClassNames"/>.</summary>
    internal int ClassId => Weights.ClassNames.Count;

    /// <summary>A trunk on one thread: trials run side by side.</summary>
    internal ITrunk NewTrunk() => TrunkChoice.Create(Weights, "cpu", 1);
}
