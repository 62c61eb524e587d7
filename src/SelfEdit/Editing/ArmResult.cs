namespace DroneSeal.SelfEdit;

/// <summary>What one arm of an edit did.</summary>
/// <param name="State">The zone after its steps.</param>
/// <param name="Batches">The samples of each step, for a replay; empty for a zone that replays from its mini-tasks.</param>
/// <param name="Loss">Of the last step, before it.</param>
/// <param name="Dropped">Labels disbelieved, over all steps.</param>
internal sealed record ArmResult(ZoneState State, IReadOnlyList<IReadOnlyList<WindowSample>> Batches, float Loss, int Dropped);
