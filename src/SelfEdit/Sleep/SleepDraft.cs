using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>A consolidation between its rehearsal and its verdict.</summary>
/// <param name="Active">The set in use.</param>
/// <param name="From">The class zone before the rehearsal.</param>
/// <param name="Batches">What was rehearsed, step by step.</param>
/// <param name="State">The class zone after it.</param>
/// <param name="Encoded">The candidate as bytes and set.</param>
/// <param name="Seed">Of the order.</param>
internal sealed record SleepDraft(
    AdapterSet Active, ZoneState From, IReadOnlyList<IReadOnlyList<WindowSample>> Batches, ZoneState State,
    EncodedDelta Encoded, int Seed);
